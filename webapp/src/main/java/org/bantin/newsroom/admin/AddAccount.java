package org.bantin.newsroom.admin;

import java.util.Optional;
import java.util.UUID;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.springframework.stereotype.Component;

/** Lets somebody into the newsroom. Without a password the account is kept with one that nobody knows, until the person chooses. */
@Component
class AddAccount {
    private final Accounts accounts;
    private final AccountChecks checks;
    private final AccountNotes notes;

    AddAccount(Accounts accounts, AccountChecks checks, AccountNotes notes) {
        this.accounts = accounts;
        this.checks = checks;
        this.notes = notes;
    }

    /**
     * @param again the person was here before and comes back under the same name
     * @return what is wrong, in the words of the person who adds; empty when it was done
     */
    Optional<String> execute(Actor actor, Account account, String password, boolean again, Words words) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("accounts are for administrators");
        }
        Optional<String> problem = checks.problem(account, password, words)
                .or(() -> checks.nameProblem(account, words))
                .or(() -> taken(account, words))
                .or(() -> again ? Optional.empty() : wasHere(account, words));
        if (problem.isPresent()) {
            return problem;
        }
        if (again) {
            accounts.readmit(account.name());
        }
        try {
            accounts.add(account, password.isEmpty() ? UUID.randomUUID() + "-" + UUID.randomUUID() : password);
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        notes.note(actor, "user-added", account);
        return Optional.empty();
    }

    private Optional<String> taken(Account account, Words words) {
        return accounts.list().stream().anyMatch(other -> other.name().equals(account.name()))
                ? Optional.of(words.text("newsroom.users.name.taken", account.name()))
                : Optional.empty();
    }

    private Optional<String> wasHere(Account account, Words words) {
        return accounts.former(account.name())
                .map(one -> words.text("newsroom.users.name.former", account.name(), one.displayName()));
    }
}
