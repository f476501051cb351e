package org.bantin.migration.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bantin.repository.Account;
import org.bantin.repository.Accounts;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.springframework.stereotype.Component;

/** The sign-ins of the demo site. They exist in demo mode only, which answers to this machine alone. */
@Component
class DemoAccounts {
    static final String REPORTER = "reporter";
    static final String EDITOR = "editor";
    static final String PASSWORD = "thanh-giang-2026";

    private static final List<Account> ACCOUNTS = List.of(
            account(REPORTER, "Thu Hằng", Role.REPORTER),
            account("reporter2", "Quốc Việt", Role.REPORTER),
            account(EDITOR, "Hồng Nhung", Role.EDITOR),
            account("chief", "Đức Mạnh", Role.CHIEF_EDITOR),
            account("photo", "Lê Minh Trí", Role.PHOTO_LIBRARIAN),
            account("admin", "Quản trị", Role.ADMINISTRATOR));

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    private static Account account(String name, String displayName, Role role) {
        return new Account(name, displayName, Set.copyOf(EnumSet.of(role)), Set.of(), true);
    }

    boolean nobodyYet() {
        return accounts.empty();
    }

    void addMissing() {
        for (Account account : ACCOUNTS) {
            if (accounts.actor(account.name()).isEmpty()) {
                accounts.add(account, PASSWORD);
            }
        }
    }

    Actor actor(String name) {
        return accounts.actor(name)
                .orElseThrow(() -> new IllegalArgumentException("the demo site has no account " + name));
    }
}
