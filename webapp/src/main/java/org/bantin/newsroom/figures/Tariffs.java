package org.bantin.newsroom.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bantin.repository.Records;
import org.springframework.stereotype.Component;

/** What the house pays for a work of a kind, in đồng; nothing until somebody settles it. */
@Component
class Tariffs {
    private static final String PLACE = "settings/tariffs";

    private final Records records;

    Tariffs(Records records) {
        this.records = records;
    }

    Map<String, Long> all() {
        Map<String, Long> tariffs = new LinkedHashMap<>();
        records.find(PLACE).orElse(Map.of()).forEach((kind, amount) -> tariffs.put(kind, Long.parseLong(amount)));
        return tariffs;
    }

    /** Kinds that are not named keep theirs: a month shows only those that occur in it. */
    void settle(Map<String, Long> tariffs) {
        records.change(PLACE, before -> {
            Map<String, String> values = new LinkedHashMap<>(before);
            tariffs.forEach((kind, amount) -> values.put(kind, Long.toString(amount)));
            return values;
        });
    }
}
