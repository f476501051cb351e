package org.bantin.search;

import java.time.Duration;
import org.bantin.repository.access.Actor;

/** Searches and lists the newsroom's items, limited in the query itself to what the actor may read. */
public interface DraftSearch {
    SearchResult search(Actor actor, SearchQuery query);

    /** Whether the index is being filled anew, so that lists and searches may lack what is there. */
    boolean incomplete();

    /** Waits until saves made before this call are visible; at most one second. */
    void awaitCurrent();

    /**
     * Brings the index up to date after an import, whose items it otherwise lets gather.
     *
     * @return false when the time was over first
     */
    boolean catchUp(Duration atMost);
}
