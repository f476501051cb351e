package org.bantin.newsroom.admin;

import java.util.Optional;
import org.bantin.newsroom.shell.Words;
import org.bantin.newsroom.signin.password.PasswordRules;
import org.bantin.repository.account.Account;
import org.springframework.stereotype.Component;

/** What must be right about an account before it is kept; answers in the person's language. */
@Component
class AccountChecks {
    private static final String MAIL = "[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}";

    private final PasswordRules passwords;

    AccountChecks(PasswordRules passwords) {
        this.passwords = passwords;
    }

    /** What is wrong with the fields of an account; a blank password is not looked at. */
    Optional<String> problem(Account account, String password, Words words) {
        if (account.displayName().isEmpty()) {
            return Optional.of(words.text("newsroom.users.display-name.missing"));
        }
        if (account.roles().isEmpty() && account.groups().isEmpty()) {
            return Optional.of(words.text("newsroom.users.roles.missing"));
        }
        if (!account.email().isEmpty() && !account.email().matches(MAIL)) {
            return Optional.of(words.text("newsroom.settings.owner.email.wrong"));
        }
        return password.isEmpty()
                ? Optional.empty()
                : passwords.problem(account.name(), account.displayName(), password, words);
    }

    Optional<String> nameProblem(Account account, Words words) {
        return passwords.nameProblem(account.name(), words);
    }
}
