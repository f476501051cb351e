package org.bantin.repository.access;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Roles together with what they are limited to. An account has one, each of its groups another; they stand side by side, so that
 * a chief editor of one section may be an editor of another.
 *
 * @param sections names of sections; empty means all
 * @param types names of content types; empty means all
 */
public record Grant(Set<Role> roles, Set<String> sections, Set<String> types) {
    private static final Set<Role> EDITING = EnumSet.of(Role.EDITOR, Role.CHIEF_EDITOR, Role.ADMINISTRATOR);

    public Grant {
        roles = Set.copyOf(roles);
        sections = Set.copyOf(sections);
        types = Set.copyOf(types);
    }

    boolean edits() {
        return roles.stream().anyMatch(EDITING::contains);
    }

    /** Whether it reaches a section; {@code null} is none. */
    boolean reaches(@Nullable String section) {
        return sections.isEmpty() || (section != null && sections.contains(section));
    }

    boolean worksOn(String type) {
        return types.isEmpty() || types.contains(type);
    }
}
