package org.bantin.migration.wxr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.ItemId;
import org.bantin.content.page.PageCopies;
import org.bantin.content.page.PageCopies.Standing;
import org.bantin.content.page.PageCopy;
import org.bantin.content.page.PageVerbs;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.migration.ImportRecords;
import org.bantin.migration.ImportReport;
import org.bantin.migration.ImportReport.Count;
import org.bantin.migration.wxr.WxrBatch.Sticky;
import org.bantin.publishing.PublishNodes;
import org.bantin.repository.StoreName;
import org.springframework.stereotype.Component;

/**
 * Puts stories that were sticky in WordPress into the slots of the composed front page, the newest first. What an editor has
 * arranged there stays as it is: then the report names the stories.
 */
@Component
class FrontPins {
    private static final String TITLE = "Trang nhất";
    private static final List<String> AREAS = List.of("lead", "top");

    private final Definitions definitions;
    private final PageCopies pages;
    private final PageVerbs verbs;
    private final PublishNodes publish;

    FrontPins(Definitions definitions, PageCopies pages, PageVerbs verbs, PublishNodes publish) {
        this.definitions = definitions;
        this.pages = pages;
        this.verbs = verbs;
        this.publish = publish;
    }

    /** @param slots by area the template of its components and how many it takes */
    private record Front(String path, String template, Map<String, Slots> slots) {}

    private record Slots(String template, int most) {}

    void put(List<Sticky> sticky, ImportReport report) {
        List<Sticky> wanted = new ArrayList<>(sticky);
        wanted.sort(Comparator.comparing(Sticky::date).reversed());
        Optional<Front> front = front();
        if (front.isEmpty() || isArranged(front.get())) {
            wanted.forEach(each -> report.note(each.label(), "sticky"));
            return;
        }
        Front place = front.get();
        Standing page = standing(place);
        PageCopy copy = page.copy();
        int taken = 0;
        for (Map.Entry<String, Slots> area : place.slots().entrySet()) {
            List<PageCopy> components = new ArrayList<>();
            while (taken < wanted.size() && components.size() < area.getValue().most()) {
                Sticky story = wanted.get(taken++);
                components.add(PageCopy.component(
                        "0" + components.size(),
                        area.getValue().template(),
                        Map.of("item", PageCopy.Value.of(story.id().value()))));
                report.count(Count.PINS, 1);
                report.note(story.label(), "pinned");
            }
            copy = copy.with(area.getKey(), components);
        }
        pages.write(ImportRecords.IMPORTER, place.path(), page.revision(), copy, "page-arranged");
        publish.execute(ImportRecords.IMPORTER, List.of(new ItemId(page.id())));
        wanted.subList(taken, wanted.size()).forEach(each -> report.note(each.label(), "sticky"));
    }

    private boolean isArranged(Front front) {
        return pages.find(StoreName.DRAFT, ImportRecords.IMPORTER, front.path())
                .map(Standing::copy)
                .filter(page ->
                        AREAS.stream().anyMatch(area -> !page.partsOf(area).isEmpty()))
                .isPresent();
    }

    private Standing standing(Front front) {
        return pages.find(StoreName.DRAFT, ImportRecords.IMPORTER, front.path()).orElseGet(() -> {
            String name = front.path().substring(1);
            verbs.create(ImportRecords.IMPORTER, new PageVerbs.Place("/", null), TITLE, name, front.template());
            return pages.find(StoreName.DRAFT, ImportRecords.IMPORTER, front.path())
                    .orElseThrow(() -> new IllegalStateException("page " + front.path() + " was not made"));
        });
    }

    /** The page at the top of the tree that may take the place of the automatic front page. */
    private Optional<Front> front() {
        for (String id : definitions.ids("templates")) {
            DefinitionNode template = definitions.find("templates", id).orElse(DefinitionNode.EMPTY);
            DefinitionNode own = template.node("bantin");
            String page = own.text("page").orElse("");
            Map<String, Slots> slots = slots(template);
            if (own.text("path").orElse("").equals("/") && page.matches("/[\\w-]+") && !slots.isEmpty()) {
                return Optional.of(new Front(page, id, slots));
            }
        }
        return Optional.empty();
    }

    private static Map<String, Slots> slots(DefinitionNode template) {
        Map<String, Slots> slots = new LinkedHashMap<>();
        for (String wanted : AREAS) {
            template.children("areas").stream()
                    .filter(area -> area.text("name").orElse("").equals(wanted))
                    .findFirst()
                    .ifPresent(area -> {
                        boolean single = area.text("type").orElse("").equals("single");
                        String most = area.text("maxComponents").orElse("3");
                        area.children("availableComponents").stream()
                                .flatMap(entry -> entry.text("id").stream())
                                .findFirst()
                                .ifPresent(component -> slots.put(
                                        wanted,
                                        new Slots(
                                                component,
                                                single ? 1 : most.matches("\\d{1,2}") ? Integer.parseInt(most) : 3)));
                    });
        }
        return slots;
    }
}
