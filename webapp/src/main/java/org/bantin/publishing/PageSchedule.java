package org.bantin.publishing;

import java.time.Instant;
import java.util.List;
import org.bantin.content.page.PageCopy;
import org.bantin.repository.access.Actor;

/**
 * Pages that change at a time: the page as it shall be then is kept in the draft store and published when its time has come, once,
 * however many processes there are. What a person has changed in the draft meanwhile stays in the draft.
 */
public interface PageSchedule {
    /**
     * A change to come.
     *
     * @param page path of the page
     * @param copy what the page will hold
     */
    record Planned(String id, String page, Instant at, String by, PageCopy copy) {}

    /** @throws org.bantin.repository.AccessDeniedException when the actor may not publish the page */
    Planned plan(Actor actor, String page, Instant at, PageCopy copy);

    /** Publishes the page like this at once; what the draft holds besides stays in the draft. */
    void publishNow(Actor actor, String page, PageCopy copy);

    /** Gives a change up. @return what it was, or null when it is gone already */
    @org.jspecify.annotations.Nullable
    Planned cancel(Actor actor, String id);

    /** Changes of a page in order of time; those of all pages for an empty path. */
    List<Planned> of(Actor actor, String page);
}
