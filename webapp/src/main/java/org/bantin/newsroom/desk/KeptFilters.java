package org.bantin.newsroom.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bantin.repository.Records;
import org.bantin.repository.access.Actor;
import org.bantin.repository.account.AccountChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers how a person narrowed the desk last; coming back without filters finds it so again. */
@Component
class KeptFilters {
    private static final String FOLDER = "preferences/";
    private static final String DESK = "desk";
    private static final int LONGEST = 500;

    private final Records records;

    KeptFilters(Records records) {
        this.records = records;
    }

    /** The filters of last time when none are asked for; else keeps those that are. */
    Optional<String> recall(Actor actor, Map<String, String> asked, @Nullable String query) {
        String path = FOLDER + actor.name();
        String last = records.find(path).orElse(Map.of()).getOrDefault(DESK, "");
        if (asked.isEmpty() || query == null) {
            return last.isEmpty() ? Optional.empty() : Optional.of(last);
        }
        boolean safe = query.length() <= LONGEST && query.matches("[A-Za-z0-9=&%._+~-]*");
        if (safe && !query.equals(last)) {
            records.change(path, before -> {
                Map<String, String> after = new LinkedHashMap<>(before);
                after.put(DESK, query);
                return after;
            });
        }
        return Optional.empty();
    }

    @EventListener
    void forget(AccountChanged change) {
        if (change.removed()) {
            records.remove(FOLDER + change.name());
        }
    }
}
