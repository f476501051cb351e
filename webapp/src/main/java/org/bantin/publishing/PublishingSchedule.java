package org.bantin.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bantin.content.ItemId;
import org.bantin.repository.access.Actor;

/**
 * What will go live or leave by itself. Kept in the draft store, so it survives a restart; done once, however many processes
 * there are. What is due while nothing runs is done at the next start. Publishing at a time is {@link PublishItem}.
 */
public interface PublishingSchedule {
    /** A plan to leave the site that lies farther ahead is refused. */
    Duration LONGEST_STAY = Duration.ofDays(20 * 366);

    /** No publication is planned farther ahead; whoever asks for it has mistyped the year. */
    Duration LONGEST_WAIT = Duration.ofDays(2 * 366);

    /**
     * Plans that an item leaves the site; the draft stays. An earlier plan of the same kind is replaced.
     *
     * @throws org.bantin.repository.AccessDeniedException when the actor may not unpublish it
     * @throws IllegalArgumentException when the reason is blank or the moment farther ahead than {@link #LONGEST_STAY}
     */
    void unpublishAt(Actor actor, ItemId id, Instant at, String reason);

    /** Gives up all plans for an item; one that waited for publication is approved again. */
    void cancel(Actor actor, ItemId id);

    /**
     * Gives up the plan that an item leaves the site; its publication stays planned.
     *
     * @throws org.bantin.repository.AccessDeniedException when the actor may not unpublish it
     */
    void cancelUnpublishing(Actor actor, ItemId id);

    /** Plans from one moment (inclusive) to another (exclusive), in order of time. */
    List<Planned> planned(Instant from, Instant to);

    /** One plan. */
    record Planned(ItemId item, Kind kind, Instant at, String by) {}

    /** What is planned. */
    enum Kind {
        PUBLISH,
        UNPUBLISH
    }
}
