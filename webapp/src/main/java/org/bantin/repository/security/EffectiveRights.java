package org.bantin.repository.security;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.UserGroup;

/**
 * What an account may do together with its groups. Roles add up. Limits are those of whoever gives the highest role that edits:
 * a chief editor of one section who is an editor of another does not become chief editor of both.
 */
public final class EffectiveRights {
    private EffectiveRights() {}

    public static Actor actor(Account account, Map<String, UserGroup> groups) {
        List<UserGroup> sources = new ArrayList<>();
        sources.add(new UserGroup("", "", account.roles(), account.sections(), account.types()));
        account.groups().stream()
                .sorted()
                .map(groups::get)
                .filter(g -> g != null)
                .forEach(sources::add);
        Set<Role> roles = new HashSet<>();
        sources.forEach(source -> roles.addAll(source.roles()));
        List<UserGroup> deciding = deciding(sources, roles);
        return new Actor(
                account.name(),
                account.displayName(),
                roles,
                union(deciding, UserGroup::sections),
                false,
                union(deciding, UserGroup::types));
    }

    private static List<UserGroup> deciding(List<UserGroup> sources, Set<Role> roles) {
        for (Role role : List.of(Role.CHIEF_EDITOR, Role.EDITOR)) {
            if (roles.contains(role)) {
                return sources.stream()
                        .filter(source -> source.roles().contains(role))
                        .toList();
            }
        }
        return sources.stream().filter(source -> !source.roles().isEmpty()).toList();
    }

    /** Nothing said is no limit. */
    private static Set<String> union(List<UserGroup> sources, Function<UserGroup, Set<String>> limits) {
        Set<String> all = new HashSet<>();
        for (UserGroup source : sources) {
            if (limits.apply(source).isEmpty()) {
                return Set.of();
            }
            all.addAll(limits.apply(source));
        }
        return all;
    }
}
