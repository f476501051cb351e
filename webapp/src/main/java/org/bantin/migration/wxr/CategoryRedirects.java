package org.bantin.migration.wxr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bantin.content.FieldValues;
import org.bantin.content.SaveDrafts.Marked;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.migration.ImportRecords;
import org.bantin.migration.ImportReport;
import org.bantin.migration.ImportReport.Count;
import org.bantin.publishing.LiveItems;
import org.bantin.publishing.PublishItem.Imported;
import org.bantin.publishing.Redirections;
import org.springframework.stereotype.Component;

/**
 * Leads from the addresses of categories to sections that readers could see before the import, by redirects as an administrator would
 * make them. What an address leads to already stays.
 */
@Component
class CategoryRedirects {
    private final WxrVerbs verbs;
    private final LiveItems live;
    private final Redirections redirections;

    CategoryRedirects(WxrVerbs verbs, LiveItems live, Redirections redirections) {
        this.verbs = verbs;
        this.live = live;
        this.redirections = redirections;
    }

    /** @param sections addresses here by the address that WordPress had */
    void put(Map<String, String> sections, ImportReport report) {
        List<Marked> wanted = new ArrayList<>();
        sections.forEach((from, to) -> {
            if (!to.equals(from) && free(from, to)) {
                FieldValues values = new FieldValues(
                        Map.of(Redirections.FROM, from, Redirections.TO, to, Redirections.PERMANENT, true));
                wanted.add(new Marked(SaveRequest.create(Redirections.TYPE, values, null), Map.of()));
            }
        });
        if (wanted.isEmpty()) {
            return;
        }
        List<Imported> saved = new ArrayList<>();
        for (SaveOutcome outcome : verbs.saveDrafts().execute(ImportRecords.IMPORTER, wanted)) {
            if (outcome instanceof SaveOutcome.Saved made) {
                saved.add(new Imported(made.item().id(), made.item().created(), List.of()));
            }
        }
        if (!saved.isEmpty()) {
            verbs.publishItem().executeImported(ImportRecords.IMPORTER, saved);
            report.count(Count.REDIRECTS, saved.size());
        }
    }

    private boolean free(String from, String to) {
        return redirections.find(from).isEmpty()
                && live.redirect(from).isEmpty()
                && live.findByAddress(from).isEmpty()
                && redirections.loop(from, to).isEmpty();
    }
}
