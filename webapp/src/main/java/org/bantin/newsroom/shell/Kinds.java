package org.bantin.newsroom.shell;

import java.util.List;
import java.util.Set;
import org.bantin.content.ItemRights;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Content types as the newsroom names and groups them. */
@Component
public class Kinds {
    /** Workspaces of what a desk handles: things that go through review. */
    private static final Set<String> DESK = Set.of("articles", "events", "documents", "programmes");

    private static final List<String> ORDER = List.of(
            "article",
            "photo-story",
            "conference",
            "signing",
            "programme",
            "document",
            "organisation",
            "person",
            "topic");

    private final Definitions definitions;
    private final ItemRights rights;

    Kinds(Definitions definitions, ItemRights rights) {
        this.definitions = definitions;
        this.rights = rights;
    }

    /** A type as a menu shows it. */
    public record Kind(String name, String icon, String label) {}

    public Kind of(String type, Words words) {
        String icon = definitions
                .contentType(type)
                .flatMap(known -> known.bantin().text("icon"))
                .orElse("file-text");
        return new Kind(type, icon, words.first(List.of("type." + type), type));
    }

    /** What the actor may begin, the usual ones first; files are taken in by the media library instead. */
    List<Kind> creatable(Actor actor, Words words) {
        return definitions.contentTypes().stream()
                .filter(type -> !type.workspace().equals("dam") && type.bantin().flag("creatable", true))
                .filter(type -> rights.mayCreate(actor, type))
                .map(ContentTypeDefinition::name)
                .sorted((a, b) -> Integer.compare(place(a), place(b)))
                .map(type -> of(type, words))
                .toList();
    }

    /** Types that go over the desk. */
    public List<String> deskTypes() {
        return typesIn(DESK);
    }

    public List<String> typesIn(Set<String> workspaces) {
        return definitions.contentTypes().stream()
                .filter(type -> workspaces.contains(type.workspace()))
                .map(ContentTypeDefinition::name)
                .toList();
    }

    private static int place(String type) {
        int place = ORDER.indexOf(type);
        return place < 0 ? ORDER.size() : place;
    }
}
