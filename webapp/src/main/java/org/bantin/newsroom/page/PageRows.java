package org.bantin.newsroom.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.content.page.PageRow;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.rendering.PageDesigns;
import org.springframework.stereotype.Component;

/** Pages as the scripts read them: titles of templates, dates and people in words. */
@Component
class PageRows {
    private static final Map<PageRow.State, String> LOOKS = Map.of(
            PageRow.State.DRAFT, "draft",
            PageRow.State.CHANGED, "pending",
            PageRow.State.PUBLISHED, "published");
    private static final Map<PageRow.State, String> ICONS = Map.of(
            PageRow.State.DRAFT, "pencil",
            PageRow.State.CHANGED, "arrow-repeat",
            PageRow.State.PUBLISHED, "broadcast");

    private final PageDesigns designs;
    private final People people;
    private final Times times;

    PageRows(PageDesigns designs, People people, Times times) {
        this.designs = designs;
        this.people = people;
        this.times = times;
    }

    List<Map<String, Object>> of(List<PageRow> rows, Words words) {
        return rows.stream().map(row -> of(row, words)).toList();
    }

    Map<String, Object> of(PageRow row, Words words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.id());
        json.put("path", row.path());
        json.put("name", row.name());
        json.put("title", row.title());
        json.put(
                "template",
                row.template().isEmpty()
                        ? ""
                        : designs.design(row.template(), words.locale())
                                .map(PageDesigns.Design::title)
                                .orElse(row.template()));
        json.put("folder", row.template().isEmpty());
        json.put("state", LOOKS.get(row.state()));
        json.put("stateIcon", ICONS.get(row.state()));
        json.put("stateWord", words.text("newsroom.pages.state." + LOOKS.get(row.state())));
        json.put("live", row.live());
        json.put("changed", row.changed() == null ? "" : times.moment(row.changed(), words));
        json.put("touched", row.changed() == null ? "" : row.changed().toString());
        json.put("byId", row.by());
        json.put("by", row.by().isEmpty() ? "" : people.of(row.by()).shortName());
        json.put("children", row.children());
        json.put("editable", row.editable());
        return json;
    }
}
