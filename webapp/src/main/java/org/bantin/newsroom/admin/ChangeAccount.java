package org.bantin.newsroom.admin;

import java.util.Optional;
import org.bantin.newsroom.shell.Words;
import org.bantin.newsroom.signin.session.CurrentActor;
import org.bantin.newsroom.signin.session.SignIns;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.springframework.stereotype.Component;

/** Changes what somebody is called and may do, or sets another password; somebody always stays who can administer the newsroom. */
@Component
class ChangeAccount {
    private final Accounts accounts;
    private final AccountChecks checks;
    private final AccountNotes notes;
    private final CurrentActor actors;
    private final SignIns signIns;

    ChangeAccount(Accounts accounts, AccountChecks checks, AccountNotes notes, CurrentActor actors, SignIns signIns) {
        this.accounts = accounts;
        this.checks = checks;
        this.notes = notes;
        this.actors = actors;
        this.signIns = signIns;
    }

    /**
     * One change at a time, so that two administrators who take the right from each other leave one of them with it.
     *
     * @return what is wrong, in the words of the person who changes; empty when it was done
     */
    synchronized Optional<String> execute(Actor actor, Account account, String password, Words words) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("accounts are for administrators");
        }
        boolean self = account.name().equals(actor.name());
        if (self && !Administrators.is(account, accounts.groups())) {
            return Optional.of(words.text("newsroom.users.self"));
        }
        if (!Administrators.is(account, accounts.groups()) && !othersAdminister(account)) {
            return Optional.of(words.text("newsroom.users.last"));
        }
        Optional<String> problem = checks.problem(account, password, words);
        if (problem.isPresent()) {
            return problem;
        }
        accounts.update(account);
        if (!password.isEmpty()) {
            accounts.changePassword(account.name(), password);
        }
        if ((!password.isEmpty() && !self) || !account.enabled()) {
            signIns.endAll(account.name(), "");
        }
        actors.changed(account.name());
        notes.note(actor, "user-changed", account);
        return Optional.empty();
    }

    private boolean othersAdminister(Account account) {
        return accounts.list().stream()
                .anyMatch(other -> !other.name().equals(account.name()) && Administrators.is(other, accounts.groups()));
    }
}
