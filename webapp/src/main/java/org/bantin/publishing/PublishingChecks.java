package org.bantin.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.definition.Definitions;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** What stands against publishing an item at a time. */
@Component
class PublishingChecks {
    private static final String EMBARGO = "embargoUntil";

    private final PublishingRights rights;
    private final Definitions definitions;

    PublishingChecks(PublishingRights rights, Definitions definitions) {
        this.rights = rights;
        this.definitions = definitions;
    }

    List<FieldProblem> reasonsAgainst(Actor actor, Item item, Instant at) {
        List<FieldProblem> reasons = new ArrayList<>();
        if (!rights.isDecided(actor, item)) {
            reasons.add(FieldProblem.of(
                    "", "publishing.problem.not-approved", item.state().id()));
        }
        if (item.fields().get(EMBARGO) instanceof Instant embargo && embargo.isAfter(at)) {
            reasons.add(FieldProblem.of(EMBARGO, "publishing.problem.embargo", embargo));
        }
        definitions
                .contentType(item.type())
                .ifPresent(type -> type.properties().stream()
                        .filter(property -> property.required() && item.fields().get(property.name()) == null)
                        .forEach(
                                property -> reasons.add(FieldProblem.of(property.name(), "content.problem.required"))));
        return reasons;
    }
}
