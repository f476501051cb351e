package org.bantin.newsroom.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.newsroom.shell.People;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** What went out between two days, with names as they are called today. */
@Component
public class PublishedStories {
    private static final Actor READER = Actor.system("figures");
    private static final int ID_LENGTH = 36;

    private final Ledger ledger;
    private final Items items;
    private final People people;

    PublishedStories(Ledger ledger, Items items, People people) {
        this.ledger = ledger;
        this.items = items;
        this.people = people;
    }

    List<Published> between(LocalDate first, LocalDate last) {
        Map<String, String> sections = new HashMap<>();
        return ledger.between(first, last).stream()
                .map(entry -> published(entry, sections.computeIfAbsent(entry.section(), this::title)))
                .toList();
    }

    /** What went out on each day that had any, as the calendar shows it; oldest first. */
    public Map<LocalDate, List<Out>> perDay(LocalDate first, LocalDate last) {
        return ledger.between(first, last).stream()
                .map(entry -> new Out(entry.id(), entry.title(), entry.type(), entry.owner(), entry.at(), entry.day()))
                .collect(Collectors.groupingBy(Out::day));
    }

    /**
     * A story that went out.
     *
     * @param owner user name of who filed it
     * @param at first publication, which may lie on another day than the one that readers see
     */
    public record Out(String id, String title, String type, String owner, Instant at, LocalDate day) {}

    private String title(String section) {
        return section.length() == ID_LENGTH
                ? items.find(READER, new ItemId(section)).map(Item::title).orElse("")
                : "";
    }

    private Published published(LedgerEntry entry, String section) {
        String owner = people.of(entry.owner()).name();
        return new Published(
                entry.id(),
                entry.title(),
                entry.type(),
                section,
                entry.byline().isEmpty() ? owner : entry.byline(),
                owner,
                entry.at(),
                entry.day(),
                entry.waited(),
                entry.credits(),
                entry.takenOff());
    }
}
