package org.bantin.newsroom.admin;

import java.util.Collection;
import java.util.List;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.UserGroup;

/** Who can administer the newsroom, by a role of one's own or by a group: somebody always must. */
final class Administrators {
    private Administrators() {}

    static boolean is(Account account, Collection<UserGroup> groups) {
        return account.enabled()
                && (account.roles().contains(Role.ADMINISTRATOR)
                        || groups.stream()
                                .anyMatch(group -> account.groups().contains(group.id())
                                        && group.roles().contains(Role.ADMINISTRATOR)));
    }

    /** Whether anybody is left after a group has become another. */
    static boolean remain(List<Account> accounts, List<UserGroup> groups, UserGroup changed) {
        List<UserGroup> then = groups.stream()
                .map(group -> group.id().equals(changed.id()) ? changed : group)
                .toList();
        return accounts.stream().noneMatch(account -> is(account, groups))
                || accounts.stream().anyMatch(account -> is(account, then));
    }
}
