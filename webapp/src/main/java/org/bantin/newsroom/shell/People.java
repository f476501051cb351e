package org.bantin.newsroom.shell;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Set;
import org.bantin.repository.account.AccountChanged;
import org.bantin.repository.account.Accounts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Colleagues by user name, those who left too. Kept for a minute, forgotten at once when an account changes. */
@Component
public class People {
    /** Names under which the house itself acts: jobs and imports have no account. */
    private static final Set<String> HOUSE =
            Set.of("rights", "scheduler", "importer", "publisher", "workflow", "content", "newsroom", "command-line");

    private static final String HOUSE_NAME = "Bản Tin";

    private final LoadingCache<String, Person> people;

    People(Accounts accounts) {
        people = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .maximumSize(1_000)
                .build(name ->
                        Person.of(name, accounts.displayName(name).orElse(HOUSE.contains(name) ? HOUSE_NAME : name)));
    }

    @EventListener
    void changed(AccountChanged change) {
        people.invalidate(change.name());
    }

    public Person of(String name) {
        return people.get(name);
    }
}
