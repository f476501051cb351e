package org.bantin.repository.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who performs an operation. Passed explicitly to every verb; there is no thread-bound current user.
 *
 * @param name user id, unique, lower case
 * @param displayName the name shown to people
 * @param grants the roles held with their limits; empty for the public
 * @param system true for named internal users such as the scheduler
 */
public record Actor(String name, String displayName, List<Grant> grants, boolean system) {
    /** The reader without an account: sees the live store only. */
    public static final Actor PUBLIC = new Actor("anonymous", "anonymous", List.of(), false);

    public Actor {
        grants = grants.stream().filter(grant -> !grant.roles().isEmpty()).toList();
    }

    /** Somebody whose roles all have the same limits. */
    public Actor(
            String name, String displayName, Set<Role> roles, Set<String> sections, boolean system, Set<String> types) {
        this(name, displayName, List.of(new Grant(roles, sections, types)), system);
    }

    public Actor(String name, String displayName, Set<Role> roles, Set<String> sections, boolean system) {
        this(name, displayName, roles, sections, system, Set.of());
    }

    /** An internal user with full rights in the store, such as {@code publisher}, {@code scheduler}, {@code importer}. */
    public static Actor system(String name) {
        return new Actor(name, name, List.of(), true);
    }

    public Set<Role> roles() {
        if (grants.size() == 1) {
            return grants.get(0).roles();
        }
        Set<Role> all = new HashSet<>();
        grants.forEach(grant -> all.addAll(grant.roles()));
        return all;
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.roles().contains(role));
    }

    /** Whether a role is held for items of a type in a section; {@code null} is an item without section. */
    public boolean has(Role role, String type, @Nullable String section) {
        return grants.stream()
                .anyMatch(grant -> grant.roles().contains(role) && grant.worksOn(type) && grant.reaches(section));
    }

    /** Whether others' items of a type in a section are edited. */
    public boolean edits(String type, @Nullable String section) {
        return system
                || grants.stream().anyMatch(grant -> grant.edits() && grant.worksOn(type) && grant.reaches(section));
    }

    /** Names of the sections that the roles which edit are limited to, else all roles; empty means all sections. */
    public Set<String> sections() {
        return union(deciding(), Grant::sections);
    }

    /** Names of the sections that a role is limited to; empty means all sections. */
    public Set<String> sections(Role role) {
        return union(
                grants.stream().filter(grant -> grant.roles().contains(role)).toList(), Grant::sections);
    }

    /** Content types that the roles are limited to; empty means all types. */
    public Set<String> types() {
        return union(grants, Grant::types);
    }

    /** Whether the actor works on items of a type. */
    public boolean worksOn(String type) {
        return system || grants.isEmpty() || grants.stream().anyMatch(grant -> grant.worksOn(type));
    }

    /** Whether the rights of this actor reach a section; {@code null} is an item without section. */
    public boolean reaches(@Nullable String section) {
        return system || grants.isEmpty() || deciding().stream().anyMatch(grant -> grant.reaches(section));
    }

    private List<Grant> deciding() {
        List<Grant> editing = grants.stream().filter(Grant::edits).toList();
        return editing.isEmpty() ? grants : editing;
    }

    /** Nothing said is no limit. */
    private static Set<String> union(List<Grant> grants, Function<Grant, Set<String>> limits) {
        if (grants.size() == 1) {
            return limits.apply(grants.get(0));
        }
        Set<String> all = new HashSet<>();
        for (Grant grant : grants) {
            if (limits.apply(grant).isEmpty()) {
                return Set.of();
            }
            all.addAll(limits.apply(grant));
        }
        return all;
    }
}
