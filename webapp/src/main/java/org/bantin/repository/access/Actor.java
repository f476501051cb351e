package org.bantin.repository.access;

import java.util.Set;

/**
 * Who performs an operation. Passed explicitly to every verb; there is no thread-bound current user.
 *
 * @param name user id, unique, lower case
 * @param displayName the name shown to people
 * @param roles the roles held; empty for the public
 * @param sections names of the sections that the roles are limited to; empty means all sections
 * @param system true for named internal users such as the scheduler
 * @param types content types that the roles are limited to; empty means all types
 */
public record Actor(
        String name, String displayName, Set<Role> roles, Set<String> sections, boolean system, Set<String> types) {
    /** The reader without an account: sees the live store only. */
    public static final Actor PUBLIC = new Actor("anonymous", "anonymous", Set.of(), Set.of(), false);

    public Actor {
        roles = Set.copyOf(roles);
        sections = Set.copyOf(sections);
        types = Set.copyOf(types);
    }

    public Actor(String name, String displayName, Set<Role> roles, Set<String> sections, boolean system) {
        this(name, displayName, roles, sections, system, Set.of());
    }

    /** An internal user with full rights in the store, such as {@code publisher}, {@code scheduler}, {@code importer}. */
    public static Actor system(String name) {
        return new Actor(name, name, Set.of(), Set.of(), true);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the actor works on items of a type. */
    public boolean worksOn(String type) {
        return system || types.isEmpty() || types.contains(type);
    }

    /** Whether the rights of this actor reach a section; {@code null} is an item without section. */
    public boolean reaches(@org.jspecify.annotations.Nullable String section) {
        return system || sections.isEmpty() || (section != null && sections.contains(section));
    }
}
