package org.bantin.repository.account;

import java.util.Set;
import org.bantin.repository.access.Role;

/**
 * Rights that several people share.
 *
 * @param id short name, such as {@code ban-phap-luat}
 * @param sections what the roles are limited to; empty means all
 * @param types content types that members work on; empty means all
 */
public record UserGroup(String id, String title, Set<Role> roles, Set<String> sections, Set<String> types) {
    public UserGroup {
        roles = Set.copyOf(roles);
        sections = Set.copyOf(sections);
        types = Set.copyOf(types);
    }
}
