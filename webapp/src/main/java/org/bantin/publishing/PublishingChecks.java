package org.bantin.publishing;

import java.time.Instant;
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

    private final PublishingRights rights;

    PublishingChecks(PublishingRights rights) {
        this.rights = rights;
    }

    List<FieldProblem> reasonsAgainst(Actor actor, Item item, Instant at) {
        List<FieldProblem> reasons = new ArrayList<>(rights.obstacles(actor, item));
        if (item.fields().get(EMBARGO) instanceof Instant embargo && embargo.isAfter(at)) {
            reasons.add(FieldProblem.of(EMBARGO, "publishing.problem.embargo", embargo));
        }
        return reasons;
    }
}
