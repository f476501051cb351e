package org.bantin.newsroom.shell;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.bantin.repository.Accounts;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Colleagues by user name. Kept for a minute; names change rarely. */
@Component
public class People {
    private final LoadingCache<String, Person> people;

    People(Accounts accounts) {
        people = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .maximumSize(1_000)
                .build(name -> Person.of(
                        name, accounts.actor(name).map(Actor::displayName).orElse(name)));
    }

    public Person of(String name) {
        return people.get(name);
    }
}
