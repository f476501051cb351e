package org.bantin.newsroom.signin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.repository.Records;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.springframework.stereotype.Component;

/** What the administrator asks of everybody who signs in: for whom a second factor is a must, how long a password is. */
@Component
public class HouseRules {
    private static final String PLACE = "settings/sign-in";
    public static final int SHORTEST = 10;
    public static final int LONGEST_DEMAND = 40;

    private final Records records;
    private final LoadingCache<String, Rules> kept;

    HouseRules(Records records) {
        this.records = records;
        kept = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(5))
                .build(place -> Rules.of(records.find(place).orElse(Map.of())));
    }

    /** The rules. */
    public record Rules(Set<Role> secondFactor, int shortestPassword) {
        static Rules of(Map<String, String> values) {
            Set<Role> roles = Arrays.stream(
                            values.getOrDefault("secondFactor", "").split(" "))
                    .flatMap(id -> Role.of(id).stream())
                    .collect(Collectors.toSet());
            return new Rules(roles, Integer.parseInt(values.getOrDefault("shortest", Integer.toString(SHORTEST))));
        }
    }

    public Rules rules() {
        return kept.get(PLACE);
    }

    public void settle(Collection<Role> secondFactor, int shortestPassword) {
        String roles = secondFactor.stream().map(Role::id).sorted().collect(Collectors.joining(" "));
        int shortest = Math.max(SHORTEST, Math.min(LONGEST_DEMAND, shortestPassword));
        records.put(PLACE, Map.of("secondFactor", roles, "shortest", Integer.toString(shortest)));
        kept.invalidateAll();
    }

    public boolean needsSecondFactor(Actor actor) {
        Set<Role> asked = rules().secondFactor();
        return actor.roles().stream().anyMatch(asked::contains);
    }
}
