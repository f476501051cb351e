package org.bantin.newsroom.signin.password;

import java.util.List;
import org.bantin.newsroom.signin.factor.SecondFactorNeededException;
import org.bantin.newsroom.signin.factor.SecondFactors;
import org.bantin.newsroom.signin.session.NewsroomUser;
import org.bantin.repository.access.Actor;
import org.bantin.repository.account.Accounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks name and password with the account store, behind the throttle, when it is their turn. Counts what was wrong, at every door. */
public class PasswordSignIn implements AuthenticationProvider {
    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final SecondFactors factors;
    private final PasswordTurns turns;

    public PasswordSignIn(Accounts accounts, SignInThrottle throttle, SecondFactors factors, PasswordTurns turns) {
        this.turns = turns;
        this.accounts = accounts;
        this.throttle = throttle;
        this.factors = factors;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName().strip();
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
        refuseWhenClosed(name, address);
        Object secret = asked.getCredentials();
        Actor actor = turns.take(() -> check(name, secret == null ? "" : secret.toString(), address));
        if (factors.active(actor.name())) {
            throw new SecondFactorNeededException(actor.name());
        }
        return signedIn(actor);
    }

    /** Others may have guessed while this one waited for its turn. */
    private Actor check(String name, String secret, String address) {
        refuseWhenClosed(name, address);
        Actor actor = accounts.authenticate(name, secret)
                .orElseThrow(() -> new WrongPasswordException(throttle.failed(name, address)));
        throttle.succeeded(name, address);
        return actor;
    }

    private void refuseWhenClosed(String name, String address) {
        if (throttle.closed(name, address)) {
            throw new LockedException("sign-in is closed for a while");
        }
    }

    public static Authentication signedIn(Actor actor) {
        List<SimpleGrantedAuthority> roles = actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(new NewsroomUser(actor.name()), null, roles);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
