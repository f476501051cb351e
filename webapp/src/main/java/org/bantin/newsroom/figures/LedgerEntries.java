package org.bantin.newsroom.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bantin.content.Item;
import org.bantin.content.ItemState;
import org.bantin.content.Items;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.Decision;
import org.bantin.workflow.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the ledger keeps of published stories: their own fields, the credits of their pictures, how long they waited. */
@Component
class LedgerEntries {
    private static final Actor READER = Actor.system("figures");

    private final RepositorySessions sessions;
    private final Items items;
    private final Decisions decisions;

    LedgerEntries(RepositorySessions sessions, Items items, Decisions decisions) {
        this.sessions = sessions;
        this.items = items;
        this.decisions = decisions;
    }

    /** Items that were never out are left out. */
    List<LedgerEntry> of(Collection<Item> stories, Function<Item, LocalDate> day) {
        return sessions.together(() -> {
            PhotoCredits credits = PhotoCredits.of(READER, items, stories);
            return stories.stream()
                    .flatMap(item -> Optional.ofNullable(item.firstPublished()).stream()
                            .map(at -> entry(item, at, day.apply(item), credits)))
                    .toList();
        });
    }

    private LedgerEntry entry(Item item, Instant at, LocalDate day, PhotoCredits credits) {
        return new LedgerEntry(
                item.id().value(),
                item.title(),
                item.type(),
                item.fields().text("section").orElse(""),
                item.fields().text("byline").orElse("").strip(),
                item.owner(),
                at,
                day,
                waited(item, at),
                credits.in(item.fields()),
                PhotoCredits.pictures(item.fields()),
                item.takenOff());
    }

    private @Nullable Duration waited(Item item, Instant at) {
        return decisions.of(item).stream()
                .filter(decision -> decision.to() == ItemState.IN_REVIEW)
                .map(Decision::at)
                .filter(submitted -> !submitted.isAfter(at))
                .findFirst()
                .map(submitted -> Duration.between(submitted, at))
                .orElse(null);
    }
}
