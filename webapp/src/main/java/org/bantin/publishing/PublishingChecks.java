package org.bantin.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** What stands against publishing an item at a time. */
@Component
class PublishingChecks {
    private static final String EMBARGO = "embargoUntil";

    /** Farther ahead is a slip of the hand: nobody would see the story again. */
    private static final int MOST_YEARS_AHEAD = 2;

    private final PublishingRights rights;
    private final Clock clock;

    PublishingChecks(PublishingRights rights, Clock clock) {
        this.rights = rights;
        this.clock = clock;
    }

    List<FieldProblem> reasonsAgainst(Actor actor, Item item, Instant at) {
        List<FieldProblem> reasons = new ArrayList<>(rights.obstacles(actor, item));
        if (item.fields().get(EMBARGO) instanceof Instant embargo && embargo.isAfter(at)) {
            reasons.add(FieldProblem.of(EMBARGO, "publishing.problem.embargo", embargo));
        }
        if (at.isAfter(latest())) {
            reasons.add(FieldProblem.of("", "publishing.problem.too-far", MOST_YEARS_AHEAD));
        }
        return reasons;
    }

    private Instant latest() {
        return clock.instant()
                .atOffset(ZoneOffset.UTC)
                .plusYears(MOST_YEARS_AHEAD)
                .toInstant();
    }
}
