package org.bantin.migration.runs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.content.imports.SiteImports.Line;
import org.bantin.content.trash.DeleteItem;
import org.bantin.content.trash.DeleteOutcome;
import org.bantin.migration.ImportProgress;
import org.bantin.migration.ImportRecords;
import org.bantin.publishing.UnpublishItem;
import org.springframework.stereotype.Component;

/**
 * Takes off the site and into the trash what a run has made: its stories, then the sections and topics of which nothing else is left.
 * A story that was edited here since stays, and so do pictures. Importing again brings all of it back.
 */
@Component
class TakeBack {
    private static final int TOGETHER = 100;
    private static final String REASON = "import taken back";

    private final Items items;
    private final ImportRecords records;
    private final UnpublishItem unpublish;
    private final DeleteItem delete;

    TakeBack(Items items, ImportRecords records, UnpublishItem unpublish, DeleteItem delete) {
        this.items = items;
        this.records = records;
        this.unpublish = unpublish;
        this.delete = delete;
    }

    void execute(RunLines lines, ImportProgress progress) {
        Map<ItemId, String> stories = new LinkedHashMap<>();
        List<ItemId> around = new ArrayList<>();
        lines.forEach(line -> {
            if (line.kind().equals("created")) {
                stories.put(new ItemId(line.item()), line.record());
            } else if (line.kind().equals("sections") || line.kind().equals("topics")) {
                around.add(new ItemId(line.item()));
            }
        });
        progress.begin("leaving", stories.size() + around.size());
        List<Line> said = new ArrayList<>();
        int done = 0;
        List<ItemId> waiting = new ArrayList<>(stories.keySet());
        for (Map.Entry<ItemId, String> story : stories.entrySet()) {
            if (progress.isCancelled()) {
                break;
            }
            if (done % TOGETHER == 0) {
                offTheSite(waiting.subList(done, Math.min(done + TOGETHER, waiting.size())));
            }
            said.add(new Line(
                    take(story.getKey(), progress),
                    story.getValue(),
                    "",
                    story.getKey().value()));
            progress.at(++done);
        }
        // sections below others go before those above
        Collections.reverse(around);
        for (ItemId id : around) {
            if (!progress.isCancelled()
                    && items.referrers(ImportRecords.IMPORTER, id).isEmpty()) {
                remove(id);
            }
            progress.at(++done);
        }
        lines.said(said);
    }

    /** In one publication, so that readers' indexes and caches are brought up to date once for all of them. */
    private void offTheSite(List<ItemId> ids) {
        List<ItemId> live = items.findAll(ImportRecords.IMPORTER, ids).values().stream()
                .filter(item -> item.published() != null)
                .map(Item::id)
                .filter(id ->
                        records.byId(id).filter(known -> !known.editedSince()).isPresent())
                .toList();
        unpublish.executeAll(ImportRecords.IMPORTER, live, REASON);
    }

    /** @return the kind of line that it is in the report from now on */
    private String take(ItemId id, ImportProgress progress) {
        Optional<ImportRecords.Known> known = records.byId(id);
        if (known.isEmpty() || known.get().trashed()) {
            return "gone";
        }
        if (known.get().editedSince() || !remove(id)) {
            return "stayed";
        }
        progress.stored(1);
        return "taken-back";
    }

    private boolean remove(ItemId id) {
        return items.find(ImportRecords.IMPORTER, id)
                .map(item -> (item.published() == null
                                || unpublish.execute(ImportRecords.IMPORTER, id, REASON)
                                        instanceof UnpublishItem.UnpublishOutcome.Unpublished)
                        && delete.execute(ImportRecords.IMPORTER, id, REASON) instanceof DeleteOutcome.Deleted)
                .orElse(false);
    }
}
