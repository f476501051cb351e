package org.bantin.newsroom.desk;

import java.time.Instant;
import java.util.Optional;
import org.bantin.newsroom.shell.Badge;
import org.bantin.newsroom.shell.Deed;
import org.bantin.newsroom.shell.Kinds.Kind;
import org.bantin.newsroom.shell.Person;
import org.jspecify.annotations.Nullable;

/**
 * One item on a desk, as a card, a row or a point in time. Built for templates, which see text alone.
 *
 * @param age how long it has been where it is, in words
 * @param late 0 in time, 1 late, 2 very late
 * @param done points of the checklist that are complete, of {@code total}
 * @param missing what is missing first, in words; empty when nothing
 * @param picture address of a small picture; empty for none
 * @param moment clock time or day that matters in this state
 * @param reason why it was returned; empty otherwise
 * @param address public address; empty when not live
 * @param forward the decision that brings it on its way, such as to approve it; null when none is open to the actor
 * @param back the decision that gives it back; null when none is open
 * @param deeds all decisions open to the actor now, as JSON; empty for none
 * @param fresh whether somebody else changed it since the actor last looked
 * @param at when it was published or will be; empty otherwise
 */
public record Card(
        String id,
        String title,
        Kind kind,
        String section,
        Badge state,
        Person owner,
        String age,
        int late,
        int done,
        int total,
        String missing,
        String picture,
        String moment,
        String reason,
        String address,
        @Nullable Deed forward,
        @Nullable Deed back,
        String deeds,
        boolean fresh,
        Optional<Instant> at) {
    public int gaps() {
        return total - done;
    }

    public boolean complete() {
        return done == total;
    }
}
