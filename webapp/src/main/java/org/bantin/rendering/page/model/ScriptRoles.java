package org.bantin.rendering.page.model;

import java.util.List;
import java.util.Locale;
import org.bantin.definition.DefinitionNode;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;

/** Roles as light modules name them, ours and those of a fresh Magnolia. */
public final class ScriptRoles {
    private ScriptRoles() {}

    /** Whether someone has a role by its name; administrators have all. */
    public static boolean has(Actor actor, String role) {
        if (actor.system() || actor.has(Role.ADMINISTRATOR)) {
            return true;
        }
        return switch (role.toLowerCase(Locale.ROOT)) {
            case "anonymous" -> actor.roles().isEmpty();
            case "editor", "editors" -> actor.has(Role.EDITOR) || actor.has(Role.CHIEF_EDITOR);
            case "publisher", "publishers" -> actor.has(Role.CHIEF_EDITOR);
            default -> Role.of(role).map(actor::has).orElse(false);
        };
    }

    /** Whether a definition's {@code roles}, a list or a map, let someone in; nobody is kept out where none are named. */
    public static boolean allow(DefinitionNode definition, Actor actor) {
        Object roles = definition.values().get("roles");
        List<String> names = roles instanceof DefinitionNode map
                ? map.values().values().stream().map(String::valueOf).toList()
                : definition.texts("roles");
        return names.isEmpty() || names.stream().anyMatch(name -> has(actor, name));
    }

    /** Whether {@code permissions.<verb>} of a definition lets someone do it. */
    public static boolean permit(DefinitionNode definition, String verb, Actor actor) {
        return allow(definition.node("permissions").node(verb), actor);
    }
}
