package org.bantin.search.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.search.index.IndexFields;
import org.bantin.search.index.IndexHome;
import org.bantin.search.item.ItemDocuments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares every item of the draft store with what the index has of it: by last change, state and revision. */
final class DraftComparison {
    private static final Logger LOG = LoggerFactory.getLogger(DraftComparison.class);

    /** While all is read anew, lists show what is there already after so many. */
    private static final int REFRESH_EVERY = 2_000;

    private final IndexHome home;
    private final Items items;
    private final Definitions definitions;
    private final ItemDocuments documents;

    DraftComparison(IndexHome home, Items items, Definitions definitions, ItemDocuments documents) {
        this.home = home;
        this.items = items;
        this.definitions = definitions;
        this.documents = documents;
    }

    /**
     * Compares all. A store is read as it was when that began: what was indexed meanwhile is newer and left alone.
     *
     * @param meanwhile asked before each item; indexes what somebody waits for and returns it
     * @throws CancellationException when it was stopped before its end; the next one begins anew
     */
    void run(BooleanSupplier stopped, Supplier<List<ItemId>> meanwhile) {
        long started = System.nanoTime();
        int[] counts = {0, 0};
        Set<String> workspaces = definitions.contentTypes().stream()
                .map(ContentTypeDefinition::workspace)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        ItemDocuments together = documents.together();
        Set<String> newer = new HashSet<>();
        for (String workspace : workspaces) {
            Set<String> seen = new HashSet<>();
            items.forEach(DraftIndex.READER, workspace, item -> {
                if (stopped.getAsBoolean()) {
                    throw new CancellationException();
                }
                meanwhile.get().forEach(id -> newer.add(id.value()));
                seen.add(item.id().value());
                counts[0]++;
                if (!newer.contains(item.id().value()) && outdated(item)) {
                    together.of(item).ifPresent(home.current()::putBrief);
                    if (++counts[1] % REFRESH_EVERY == 0) {
                        home.current().refresh();
                    }
                }
            });
            seen.addAll(newer);
            removeOthers(workspace, seen);
        }
        home.current().commit(0);
        LOG.info(
                "Compared {} drafts with their index, {} were new or changed, {} ms",
                counts[0],
                counts[1],
                (System.nanoTime() - started) / 1_000_000);
    }

    private boolean outdated(Item item) {
        return home.search(searcher -> {
            ScoreDoc[] known = searcher.search(
                            new TermQuery(new Term(IndexFields.ID, item.id().value())), 1)
                    .scoreDocs;
            if (known.length == 0) {
                return true;
            }
            var stored = searcher.storedFields()
                    .document(
                            known[0].doc,
                            Set.of(
                                    IndexFields.MODIFIED,
                                    IndexFields.STORED_VALUE_PREFIX + "state",
                                    IndexFields.STORED_VALUE_PREFIX + "revision"));
            var modified = stored.getField(IndexFields.MODIFIED);
            return modified == null
                    || modified.numericValue().longValue()
                            != item.lastModified().toEpochMilli()
                    || !item.state().id().equals(stored.get(IndexFields.STORED_VALUE_PREFIX + "state"))
                    || !String.valueOf(item.revision())
                            .equals(stored.get(IndexFields.STORED_VALUE_PREFIX + "revision"));
        });
    }

    private void removeOthers(String workspace, Set<String> seen) {
        List<String> gone = home.search(searcher -> {
            List<String> found = new ArrayList<>();
            int all = Math.max(1, searcher.getIndexReader().maxDoc());
            for (ScoreDoc doc :
                    searcher.search(new TermQuery(new Term(IndexFields.WORKSPACE, workspace)), all).scoreDocs) {
                String id = searcher.storedFields()
                        .document(doc.doc, Set.of(IndexFields.ID))
                        .get(IndexFields.ID);
                if (id != null && !seen.contains(id)) {
                    found.add(id);
                }
            }
            return found;
        });
        gone.forEach(id -> home.current().remove(new ItemId(id)));
    }
}
