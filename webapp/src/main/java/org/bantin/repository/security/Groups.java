package org.bantin.repository.security;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bantin.repository.access.Role;

/** Names of the groups in the store. They carry a colon, which a user name cannot, so nobody can be called like one. */
public final class Groups {
    /** Everybody who holds a role. */
    static final String NEWSROOM = "role:newsroom";
    /** Every editor and chief editor, limited to sections or not. */
    static final String ANY_EDITOR = "role:any-editor";

    private static final String PREFIX = "role:";
    private static final String LIMIT = "types:";

    private Groups() {}

    public static String of(Role role) {
        return PREFIX + role.id();
    }

    public static String of(Role role, String section) {
        return PREFIX + role.id() + "@" + section;
    }

    /** The groups that stand for a role: one for the whole house, or one for each section. */
    public static Set<String> of(Role role, Set<String> sections) {
        return sections.isEmpty() || !isEditing(role)
                ? Set.of(of(role))
                : sections.stream().map(section -> of(role, section)).collect(Collectors.toSet());
    }

    /** Everybody who is limited to exactly these content types. */
    static String limitedTo(Set<String> types) {
        return LIMIT + String.join(",", new TreeSet<>(types));
    }

    static boolean isLimit(String group) {
        return group.startsWith(LIMIT);
    }

    /** The content types of a limit. */
    static Set<String> types(String limit) {
        return Set.of(limit.substring(LIMIT.length()).split(","));
    }

    static boolean isEditing(Role role) {
        return role == Role.EDITOR || role == Role.CHIEF_EDITOR;
    }

    public static Optional<Role> role(String group) {
        if (!group.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int at = group.indexOf('@');
        return Role.of(group.substring(PREFIX.length(), at < 0 ? group.length() : at));
    }
}
