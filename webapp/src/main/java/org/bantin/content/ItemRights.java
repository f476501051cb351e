package org.bantin.content;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.StoredNodes;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may create, change and decide on items: by role, ownership and section. The store's own access control answers the same
 * for reading and is asked besides by every verb; this class also tells screens what to offer.
 *
 * <p>A content type may limit who works on it with {@code bantin.roles: [chief-editor, administrator]}.
 */
@Component
public class ItemRights {
    private static final Set<Role> EDITING = EnumSet.of(Role.EDITOR, Role.CHIEF_EDITOR, Role.ADMINISTRATOR);
    private static final Set<Role> NEWSROOM =
            EnumSet.of(Role.REPORTER, Role.EDITOR, Role.CHIEF_EDITOR, Role.ADMINISTRATOR);
    private static final String LIBRARY = "dam";
    private static final String SECTION_FIELD = "section";

    private final Definitions definitions;
    private final RepositorySessions sessions;

    ItemRights(Definitions definitions, RepositorySessions sessions) {
        this.definitions = definitions;
        this.sessions = sessions;
    }

    public boolean mayCreate(Actor actor, ContentTypeDefinition type) {
        return actor.system() || (worksInNewsroom(actor, type) && roleAllowed(actor, type));
    }

    /** The owner in any state, editors in their sections, the photo librarian in the library. */
    public boolean mayEdit(Actor actor, Item item) {
        return mayEdit(actor, item.type(), item.owner(), sectionIfLimited(actor, item));
    }

    /** Whether the actor edits others' items of this section: the right that approving and returning need. */
    public boolean mayDecide(Actor actor, Item item) {
        return actor.system()
                || (typeAllows(actor, item.type()) && actor.edits(item.type(), sectionIfLimited(actor, item)));
    }

    /** The section that the item stands in. Who has no limit needs no look at it, and gets null. */
    public @Nullable String sectionIfLimited(Actor actor, Item item) {
        return actor.grants().stream().allMatch(grant -> grant.sections().isEmpty()) ? null : section(item.fields());
    }

    boolean mayEdit(Actor actor, String typeName, String owner, @Nullable String section) {
        if (actor.system()) {
            return true;
        }
        if (!typeAllows(actor, typeName)) {
            return false;
        }
        boolean own = owner.equals(actor.name()) && !owner.isEmpty();
        boolean library = actor.has(Role.PHOTO_LIBRARIAN) && workspace(typeName).equals(LIBRARY);
        boolean shared = !hasSection(typeName) && edits(actor);
        return own || library || shared || actor.edits(typeName, section);
    }

    /** Whether the section is one that the actor may file under; reporters may propose any. */
    public boolean mayFileUnder(Actor actor, @Nullable String section) {
        return actor.system() || section == null || !edits(actor) || actor.reaches(section);
    }

    public static boolean edits(Actor actor) {
        return actor.roles().stream().anyMatch(EDITING::contains);
    }

    /** Name of the section that fields name, as far as it can be found; null when none. */
    public @Nullable String section(FieldValues fields) {
        String id = fields.text(SECTION_FIELD).orElse(null);
        if (id == null) {
            return null;
        }
        return sessions.read(
                        StoreName.DRAFT,
                        Actor.system("rights"),
                        session -> Optional.ofNullable(sectionName(session, id)))
                .orElse(null);
    }

    public static @Nullable String section(Session session, FieldValues fields) throws RepositoryException {
        String id = fields.text(SECTION_FIELD).orElse(null);
        return id == null ? null : sectionName(session, id);
    }

    private static @Nullable String sectionName(Session session, String id) throws RepositoryException {
        Optional<Node> section = StoredNodes.find(session, id);
        return section.isPresent() ? section.get().getName() : null;
    }

    private boolean typeAllows(Actor actor, String typeName) {
        return definitions
                .contentType(typeName)
                .map(type -> roleAllowed(actor, type))
                .orElseGet(() -> edits(actor));
    }

    private static boolean roleAllowed(Actor actor, ContentTypeDefinition type) {
        if (!actor.worksOn(type.name()) && !type.workspace().equals(LIBRARY)) {
            return false;
        }
        List<String> roles = type.bantin().texts("roles");
        return roles.isEmpty() || actor.roles().stream().map(Role::id).anyMatch(roles::contains);
    }

    private static boolean worksInNewsroom(Actor actor, ContentTypeDefinition type) {
        return actor.roles().stream().anyMatch(NEWSROOM::contains)
                || (actor.has(Role.PHOTO_LIBRARIAN) && type.workspace().equals(LIBRARY));
    }

    private boolean hasSection(String typeName) {
        return definitions
                .contentType(typeName)
                .flatMap(type -> type.property(SECTION_FIELD))
                .isPresent();
    }

    private String workspace(String typeName) {
        return definitions
                .contentType(typeName)
                .map(ContentTypeDefinition::workspace)
                .orElse("");
    }
}
