package org.bantin.newsroom.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.content.trash.DeleteItem;
import org.bantin.content.trash.DeleteOutcome;
import org.bantin.publishing.UnpublishItem;
import org.bantin.publishing.UnpublishItem.UnpublishOutcome;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.springframework.stereotype.Component;

/** Puts a section in which nothing stands into the trash, from where it comes back. Neither story nor section below loses its place. */
@Component
class RemoveSection {
    private final Items items;
    private final DraftSearch search;
    private final UnpublishItem unpublish;
    private final DeleteItem delete;

    RemoveSection(Items items, DraftSearch search, UnpublishItem unpublish, DeleteItem delete) {
        this.items = items;
        this.search = search;
        this.unpublish = unpublish;
        this.delete = delete;
    }

    /** @return why not; empty when it is in the trash */
    Optional<FieldProblem> execute(Actor actor, Item section, String reason) {
        search.awaitCurrent();
        long stories = stories(actor, section);
        if (stories > 0) {
            return Optional.of(FieldProblem.of("", "newsroom.settings.sections.remove.stories", stories));
        }
        if (hasSectionsBelow(actor, section)) {
            return Optional.of(FieldProblem.of("", "newsroom.settings.sections.remove.below"));
        }
        if (section.published() != null
                && unpublish.execute(actor, section.id(), reason) instanceof UnpublishOutcome.Refused refused) {
            return Optional.of(refused.reasons().get(0));
        }
        return delete.execute(actor, section.id(), reason) instanceof DeleteOutcome.Refused refused
                ? Optional.of(refused.problems().get(0))
                : Optional.empty();
    }

    /** How many items stand in a section, as far as the index knows. */
    long stories(Actor actor, Item section) {
        Map<String, List<String>> filter = Map.of("section", List.of(section.name()));
        return search.search(actor, new SearchQuery("", filter, SearchQuery.Sort.CHANGED, 0, 0, List.of()))
                .total();
    }

    private boolean hasSectionsBelow(Actor actor, Item section) {
        boolean[] found = {false};
        items.forEach(
                actor,
                "category",
                item -> found[0] |= item.fields()
                        .text("parent")
                        .orElse("")
                        .equals(section.id().value()));
        return found[0];
    }
}
