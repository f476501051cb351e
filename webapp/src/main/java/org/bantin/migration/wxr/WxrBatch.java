package org.bantin.migration.wxr;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bantin.content.FieldProblem;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemState;
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
import org.bantin.publishing.PublishItem.Imported;
import org.bantin.publishing.PublishOutcome;
import org.bantin.workflow.MoveOutcome;
import org.bantin.workflow.Transition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores articles by the hundred: one commit of drafts, one journal entry. What was stored before is only brought up to date. While
 * the drafts of one batch are read and saved, those of the batch before are published; never more than one is on its way.
 */
final class WxrBatch implements AutoCloseable {
    static final int LARGEST = 100;
    static final int MOST_CHARACTERS = 4_000_000;
    private static final String TYPE = "article";
    private static final Logger LOG = LoggerFactory.getLogger(WxrBatch.class);

    private final SaveDrafts saveDrafts;
    private final WxrVerbs verbs;
    private final ImportRecords records;
    private final WxrTerms terms;
    private final ImportReport report;
    private final WxrOptions options;
    private final Clock clock;
    private final Map<String, WxrArticle> waiting = new LinkedHashMap<>();
    private final List<Sticky> sticky = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService publisher =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "import-publisher"));
    private Future<?> underway = CompletableFuture.completedFuture(null);
    /** Keys of what is being published, whose drafts do not say so yet. */
    private Set<String> publishing = Set.of();

    WxrBatch(
            WxrVerbs verbs,
            ImportRecords records,
            WxrTerms terms,
            ImportReport report,
            WxrOptions options,
            Clock clock) {
        this.saveDrafts = verbs.saveDrafts();
        this.verbs = verbs;
        this.records = records;
        this.terms = terms;
        this.report = report;
        this.options = options;
        this.clock = clock;
    }

    void add(WxrArticle article) {
        waiting.put(article.key(), article);
    }

    /** What stood above newer ones there and came out here for the first time. */
    List<Sticky> sticky() {
        return sticky;
    }

    /** @param label how people find the record in the file */
    record Sticky(ItemId id, String label, Instant date) {}

    /** @return how many items were created or changed */
    int store() {
        Map<String, Known> known = records.find(waiting.keySet());
        List<Save> saves = new ArrayList<>();
        Map<WxrArticle, Item> ready = new LinkedHashMap<>();
        for (WxrArticle article : waiting.values()) {
            decide(article, known.get(article.key()), saves, ready);
        }
        int stored = save(saves, ready);
        waiting.clear();
        finish();
        if (options.publish() && !ready.isEmpty()) {
            Instant now = clock.instant();
            Map<ItemId, List<String>> withThem = terms.takeWaiting(usedBy(ready.keySet(), now));
            publishing = ready.keySet().stream().map(WxrArticle::key).collect(Collectors.toSet());
            underway = publisher.submit(() -> {
                publish(ready, withThem, now);
                ready.forEach(this::pass);
            });
        }
        return stored;
    }

    /** Waits until everything given to {@link #store} is published. */
    void finish() {
        try {
            underway.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("publishing what was imported failed", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while publishing what was imported", e);
        }
        publishing = Set.of();
    }

    /** What is on its way is still finished. */
    @Override
    public void close() {
        publisher.shutdown();
        try {
            if (!publisher.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("Publishing what was imported last takes long; what is left is published at the next start");
            }
        } catch (InterruptedException e) {
            LOG.warn("Interrupted while publishing what was imported last; the next start goes on with it");
        }
    }

    private static Set<ItemId> usedBy(Set<WxrArticle> articles, Instant now) {
        return articles.stream()
                .filter(article -> article.isPublished(now))
                .flatMap(article -> article.terms().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void decide(WxrArticle article, @Nullable Known before, List<Save> saves, Map<WxrArticle, Item> ready) {
        if (before == null) {
            saves.add(new Save(article, created(article), true));
        } else if (before.takenBack()) {
            verbs.restoreItem()
                    .execute(ImportRecords.IMPORTER, before.item().id())
                    .ifPresent(item -> saves.add(new Save(article, changed(article, item), true)));
        } else if (before.trashed()) {
            report.skipped(article.label(), "trashed-here", before.item().id());
        } else if (before.hash().equals(article.hash())) {
            report.item(Count.UNCHANGED, article.label(), before.item().id());
            boolean neverOut =
                    before.item().published() == null && before.item().scheduledFor() == null;
            boolean untouched = !before.editedSince() && before.item().state().equals(ItemState.DRAFT);
            boolean onItsWay = publishing.contains(article.key());
            if (neverOut && untouched && !onItsWay && article.isOutOrPlanned(clock.instant())) {
                ready.put(article, before.item());
            }
        } else if (before.editedSince()) {
            report.skipped(
                    article.label(),
                    "edited-here " + before.item().path(),
                    before.item().id());
        } else {
            saves.add(new Save(article, changed(article, before.item()), false));
        }
    }

    private static Marked created(WxrArticle article) {
        Placement placement = new Placement(article.slug(), article.date(), null);
        SaveRequest request = new SaveRequest(null, TYPE, 0, FieldValues.EMPTY, article.fields(), null, placement);
        return new Marked(request, ImportRecords.marks(article.key(), article.hash(), 1));
    }

    private static Marked changed(WxrArticle article, Item before) {
        FieldValues changes = article.fields();
        for (String field : before.fields().values().keySet()) {
            if (changes.get(field) == null
                    && List.of("lead", "body", "byline", "topics").contains(field)) {
                changes = changes.with(field, "");
            }
        }
        long revision = before.revision() + 1;
        return new Marked(
                SaveRequest.change(before, changes, null),
                ImportRecords.marks(article.key(), article.hash(), revision));
    }

    private int save(List<Save> saves, Map<WxrArticle, Item> ready) {
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
                report.skipped(article.label(), "refused " + reasons(refused.problems()));
            } else if (outcome instanceof Saved saved) {
                stored++;
                report.item(
                        save.anew() ? Count.CREATED : Count.UPDATED,
                        article.label(),
                        saved.item().id());
                report.lost(
                        article.label(), article.losses().counts(), saved.item().id());
                ready.put(article, saved.item());
                if (!options.publish() || !article.isOutOrPlanned(clock.instant())) {
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

    /** One journal entry for all, with the sections and topics that readers need for them. */
    private void publish(Map<WxrArticle, Item> ready, Map<ItemId, List<String>> withThem, Instant now) {
        List<Imported> stories = new ArrayList<>();
        ready.forEach((article, item) -> {
            if (article.isPublished(now)) {
                stories.add(imported(article, item));
            }
        });
        if (stories.isEmpty()) {
            return;
        }
        List<Imported> all = new ArrayList<>();
        withThem.forEach((id, addresses) -> all.add(new Imported(id, now, addresses)));
        int before = all.size();
        all.addAll(stories);
        List<PublishOutcome> outcomes = verbs.publishItem().executeImported(ImportRecords.IMPORTER, all);
        Set<ItemId> refusals = new LinkedHashSet<>();
        for (PublishOutcome outcome : outcomes.subList(before, outcomes.size())) {
            if (outcome instanceof PublishOutcome.Refused refused) {
                report.note(
                        refused.item().title(),
                        "not-published " + reasons(refused.reasons()),
                        refused.item().id());
                refusals.add(refused.item().id());
            } else {
                report.count(Count.PUBLISHED, 1);
            }
        }
        ready.forEach((article, item) -> {
            if (article.sticky() && article.isPublished(now) && !refusals.contains(item.id()) && item.revision() == 1) {
                Instant date = article.date();
                sticky.add(new Sticky(item.id(), article.label(), date == null ? now : date));
            }
        });
    }

    /** What was planned there is planned here, what waited for an editor there waits here; else it stays a draft. */
    private void pass(WxrArticle article, Item item) {
        Instant date = article.date();
        if (date != null && article.isPlanned(clock.instant())) {
            if (verbs.publishItem().execute(ImportRecords.IMPORTER, item.id(), date)
                    instanceof PublishOutcome.Refused refused) {
                report.count(Count.DRAFTS, 1);
                report.note(article.label(), "not-planned " + reasons(refused.reasons()), item.id());
            } else {
                report.count(Count.PLANNED, 1);
            }
        } else if (article.awaitsReview()
                && verbs.moveToState().execute(ImportRecords.IMPORTER, item.id(), Transition.SUBMIT, "")
                        instanceof MoveOutcome.Refused refused) {
            report.note(article.label(), "not-submitted " + reasons(refused.reasons()), item.id());
        }
    }

    private static String reasons(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> {
                    String rule =
                            problem.messageKey().substring(problem.messageKey().lastIndexOf('.') + 1);
                    return problem.field().isEmpty() ? rule : problem.field() + " (" + rule + ")";
                })
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** An article that is to be created or changed; {@code anew} when it was not here before. */
    private record Save(WxrArticle article, Marked marked, boolean anew) {}
}
