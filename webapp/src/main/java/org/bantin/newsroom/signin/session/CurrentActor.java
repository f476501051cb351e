package org.bantin.newsroom.signin.session;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import org.bantin.repository.access.Actor;
import org.bantin.repository.account.AccountChanged;
import org.bantin.repository.account.Accounts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks up who acts by the name in the session. Kept for a few seconds, so that a withdrawn right ends a session soon. */
@Component
public class CurrentActor {
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final LoadingCache<String, Optional<Actor>> actors;

    CurrentActor(Accounts accounts) {
        actors = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1_000).build(accounts::actor);
    }

    /** Empty when the account is gone or disabled. */
    public Optional<Actor> of(String name) {
        return actors.get(name);
    }

    /** Forgets what is known of one name, after an administrator changed it. */
    public void changed(String name) {
        actors.invalidate(name);
    }

    @EventListener
    void changed(AccountChanged change) {
        changed(change.name());
    }
}
