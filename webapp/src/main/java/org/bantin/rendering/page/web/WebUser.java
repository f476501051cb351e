package org.bantin.rendering.page.web;

import java.util.List;
import java.util.Locale;
import org.bantin.rendering.page.model.ScriptRoles;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;

/** {@code ctx.user}: the visitor. Pages for readers are made once for all, so there it is always the one without a name. */
public final class WebUser {
    private final Actor actor;

    WebUser(Actor actor) {
        this.actor = actor;
    }

    public String getName() {
        return actor.name();
    }

    public String getIdentifier() {
        return actor.name();
    }

    /** Nothing is told of the language that a person reads the newsroom in. */
    public @Nullable String getLanguage() {
        return null;
    }

    public boolean hasRole(String role) {
        return ScriptRoles.has(actor, role);
    }

    public List<String> getRoles() {
        return actor.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    public List<String> getAllRoles() {
        return getRoles();
    }

    public List<String> getGroups() {
        return List.of();
    }

    public List<String> getAllGroups() {
        return List.of();
    }

    public boolean inGroup(String group) {
        return ScriptRoles.has(actor, group);
    }

    public boolean isEnabled() {
        return true;
    }

    /** The name that people see; nothing else is told. */
    public @Nullable String getProperty(String name) {
        return name.equals("title") ? actor.displayName() : null;
    }
}
