package org.bantin.migration.wxr;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.SaveDrafts;
import org.bantin.content.SaveDrafts.Marked;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveOutcome.Refused;
import org.bantin.content.SaveOutcome.Saved;
import org.bantin.content.SaveRequest;
import org.bantin.content.SaveRequest.Placement;
import org.bantin.migration.ImportRecords;
import org.bantin.migration.ImportRecords.Known;
import org.bantin.migration.ImportReport;
import org.bantin.migration.ImportReport.Count;
import org.bantin.publishing.PublishItem;
import org.bantin.publishing.PublishItem.Imported;
import org.bantin.publishing.PublishOutcome;
import org.jspecify.annotations.Nullable;

/** Stores articles by the hundred: one commit of drafts, one journal entry. What was stored before is only brought up to date. */
final class WxrBatch {
    private static final int LARGEST = 100;
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final String TYPE = "article";

    private final SaveDrafts saveDrafts;
    private final PublishItem publishItem;
    private final ImportRecords records;
    private final ImportReport report;
    private final WxrOptions options;
    private final Clock clock;
    private final Map<String, WxrArticle> waiting = new LinkedHashMap<>();
    private int characters;

    WxrBatch(
            SaveDrafts saveDrafts,
            PublishItem publishItem,
            ImportRecords records,
            ImportReport report,
            WxrOptions options,
            Clock clock) {
        this.saveDrafts = saveDrafts;
        this.publishItem = publishItem;
        this.records = records;
        this.report = report;
        this.options = options;
        this.clock = clock;
    }

    void add(WxrArticle article) {
        waiting.put(article.key(), article);
        characters += article.fields().text("body").orElse("").length();
    }

    boolean isFull() {
        return waiting.size() >= LARGEST || characters >= MOST_CHARACTERS;
    }

    /** @return how many items were created or changed */
    int store() {
        Map<String, Known> known = records.find(waiting.keySet());
        List<Save> saves = new ArrayList<>();
        List<Imported> toPublish = new ArrayList<>();
        for (WxrArticle article : waiting.values()) {
            decide(article, known.get(article.key()), saves, toPublish);
        }
        int stored = save(saves, toPublish);
        publish(toPublish);
        waiting.clear();
        characters = 0;
        return stored;
    }

    private void decide(WxrArticle article, @Nullable Known before, List<Save> saves, List<Imported> toPublish) {
        if (before == null) {
            saves.add(new Save(article, created(article)));
        } else if (before.trashed()) {
            report.skipped(article.label(), "trashed-here");
        } else if (before.hash().equals(article.hash())) {
            report.count(Count.UNCHANGED, 1);
            boolean neverOut =
                    before.item().published() == null && before.item().scheduledFor() == null;
            if (article.published()
                    && options.publish()
                    && neverOut
                    && !before.editedSince()
                    && !wasOut(before.item())) {
                toPublish.add(imported(article, before.item()));
            }
        } else if (before.editedSince()) {
            report.skipped(article.label(), "edited-here " + before.item().path());
        } else {
            saves.add(new Save(article, changed(article, before)));
        }
    }

    /** Unpublished here on purpose, so an import does not bring it back. */
    private static boolean wasOut(Item item) {
        return item.state() == org.bantin.content.ItemState.UNPUBLISHED;
    }

    private static Marked created(WxrArticle article) {
        Placement placement = new Placement(article.slug(), article.date(), null);
        SaveRequest request = new SaveRequest(null, TYPE, 0, FieldValues.EMPTY, article.fields(), null, placement);
        return new Marked(request, ImportRecords.marks(article.key(), article.hash(), 1));
    }

    private static Marked changed(WxrArticle article, Known before) {
        FieldValues changes = article.fields();
        for (String field : before.item().fields().values().keySet()) {
            if (changes.get(field) == null && List.of("lead", "body", "byline").contains(field)) {
                changes = changes.with(field, "");
            }
        }
        long revision = before.item().revision() + 1;
        return new Marked(
                SaveRequest.change(before.item(), changes, null),
                ImportRecords.marks(article.key(), article.hash(), revision));
    }

    private int save(List<Save> saves, List<Imported> toPublish) {
        if (saves.isEmpty()) {
            return 0;
        }
        List<SaveOutcome> outcomes = saveDrafts.execute(
                ImportRecords.IMPORTER, saves.stream().map(Save::marked).toList());
        int index = 0;
        int stored = 0;
        for (Save save : saves) {
            WxrArticle article = save.article();
            SaveOutcome outcome = outcomes.get(index++);
            if (outcome instanceof Refused refused) {
                report.skipped(article.label(), "refused " + refused.problems());
            } else if (outcome instanceof Saved saved) {
                stored++;
                report.count(save.marked().request().id() == null ? Count.CREATED : Count.UPDATED, 1);
                report.lost(article.label(), article.losses().counts());
                if (article.published() && options.publish()) {
                    toPublish.add(imported(article, saved.item()));
                } else {
                    report.count(Count.DRAFTS, 1);
                }
            }
        }
        return stored;
    }

    private Imported imported(WxrArticle article, Item item) {
        Instant date = article.date();
        report.count(Count.REDIRECTS, article.oldAddresses().size());
        return new Imported(item.id(), date == null ? clock.instant() : date, article.oldAddresses());
    }

    private void publish(List<Imported> toPublish) {
        if (toPublish.isEmpty()) {
            return;
        }
        for (PublishOutcome outcome : publishItem.executeImported(ImportRecords.IMPORTER, toPublish)) {
            if (outcome instanceof PublishOutcome.Refused refused) {
                report.note(refused.item().title(), "not-published " + refused.reasons());
            } else {
                report.count(Count.PUBLISHED, 1);
            }
        }
    }

    /** An article that is to be created or changed. */
    private record Save(WxrArticle article, Marked marked) {}
}
