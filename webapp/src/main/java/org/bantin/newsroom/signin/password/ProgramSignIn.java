package org.bantin.newsroom.signin.password;

import org.bantin.newsroom.signin.HouseRules;
import org.bantin.repository.account.Accounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;

/**
 * Sign-in of programs by name and password alone. Refuses accounts with a second factor, and those whose role demands one that they
 * have not set up yet: a password is not enough for them anywhere.
 */
public final class ProgramSignIn implements AuthenticationProvider {
    private final PasswordSignIn passwords;
    private final Accounts accounts;
    private final HouseRules rules;

    public ProgramSignIn(PasswordSignIn passwords, Accounts accounts, HouseRules rules) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.rules = rules;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        Authentication known = passwords.authenticate(asked);
        String name = asked.getName().strip();
        if (accounts.actor(name).filter(rules::needsSecondFactor).isPresent()) {
            // one of the few refusals after which no other way of signing in is tried
            throw new DisabledException("a second factor is owed");
        }
        return known;
    }

    @Override
    public boolean supports(Class<?> type) {
        return passwords.supports(type);
    }
}
