package org.bantin.repository.account;

import java.util.Set;
import org.bantin.repository.access.Role;

/**
 * A user of the newsroom as the administrator sees it. What groups add is not in it; {@link Accounts#actor} has both.
 *
 * @param roles own roles
 * @param sections what the roles are limited to; empty means all
 * @param types content types that the account works on; empty means all
 * @param groups identifiers of groups it belongs to
 * @param email where letters go; empty when unknown
 */
public record Account(
        String name,
        String displayName,
        Set<Role> roles,
        Set<String> sections,
        boolean enabled,
        Set<String> types,
        Set<String> groups,
        String email) {
    public Account {
        roles = Set.copyOf(roles);
        sections = Set.copyOf(sections);
        types = Set.copyOf(types);
        groups = Set.copyOf(groups);
    }

    public Account(String name, String displayName, Set<Role> roles, Set<String> sections, boolean enabled) {
        this(name, displayName, roles, sections, enabled, Set.of(), Set.of(), "");
    }

    public Account withEmail(String address) {
        return new Account(name, displayName, roles, sections, enabled, types, groups, address);
    }
}
