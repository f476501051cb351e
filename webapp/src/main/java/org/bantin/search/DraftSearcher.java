package org.bantin.search;

import java.time.Duration;
import org.bantin.repository.HiddenStates;
import org.bantin.repository.access.Actor;
import org.bantin.search.index.IndexHome;
import org.bantin.search.projection.DraftIndex;
import org.bantin.search.query.ReadingRights;
import org.bantin.search.query.SearchEngine;
import org.bantin.search.reading.Knowledge;

/** Asks the draft index with the rights of the actor. */
final class DraftSearcher implements DraftSearch {
    private static final long LONGEST_WAIT_MILLIS = 1_000;

    private final IndexHome home;
    private final DraftIndex index;
    private final SearchEngine engine;
    private final Knowledge knowledge;
    private final HiddenStates hidden;

    DraftSearcher(IndexHome home, DraftIndex index, SearchEngine engine, Knowledge knowledge, HiddenStates hidden) {
        this.home = home;
        this.index = index;
        this.engine = engine;
        this.knowledge = knowledge;
        this.hidden = hidden;
    }

    @Override
    public SearchResult search(Actor actor, SearchQuery query) {
        return home.search(searcher -> engine.search(
                searcher,
                query,
                new SearchEngine.Context(knowledge.of(searcher), ReadingRights.of(actor, hidden.now()), 0, true)));
    }

    @Override
    public boolean incomplete() {
        return index.incomplete();
    }

    @Override
    public void awaitCurrent() {
        index.await(LONGEST_WAIT_MILLIS);
    }

    @Override
    public boolean catchUp(Duration atMost) {
        return index.catchUp(atMost.toMillis());
    }
}
