package org.bantin.newsroom.mail;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bantin.repository.Records;
import org.bantin.repository.account.AccountChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who wants the daily letter, at which hour, in which language. */
@Component
public class DigestWishes {
    private static final String FOLDER = "digests/";
    private static final int USUAL_HOUR = 7;

    private final Records records;

    DigestWishes(Records records) {
        this.records = records;
    }

    /**
     * A person's wish.
     *
     * @param hour of the newsroom's day, 0 to 23
     */
    public record Wish(boolean wanted, int hour, String language) {}

    public Wish of(String name) {
        Map<String, String> values = records.find(FOLDER + name).orElse(Map.of());
        String hour = values.getOrDefault("hour", "");
        return new Wish(
                !"no".equals(values.get("wanted")),
                hour.matches("[0-9]|1[0-9]|2[0-3]") ? Integer.parseInt(hour) : USUAL_HOUR,
                values.getOrDefault("language", "vi"));
    }

    public void settle(String name, Wish wish) {
        records.change(FOLDER + name, before -> {
            Map<String, String> after = new LinkedHashMap<>(before);
            after.put("wanted", wish.wanted() ? "yes" : "no");
            after.put("hour", Integer.toString(wish.hour()));
            after.put("language", wish.language());
            return after;
        });
    }

    /** Whether the letter of this day is still to be written; it is asked once, by whichever process is first. */
    boolean take(String name, LocalDate day, String process) {
        String mine = day + " " + process;
        Map<String, String> after = records.change(FOLDER + name, before -> {
            if (before.getOrDefault("last", "").startsWith(day.toString())) {
                return before;
            }
            Map<String, String> taken = new LinkedHashMap<>(before);
            taken.put("last", mine);
            return taken;
        });
        return mine.equals(after.get("last"));
    }

    /** The day of the last letter, as text; empty when there was none. */
    String last(String name) {
        return records.find(FOLDER + name).orElse(Map.of()).getOrDefault("last", "");
    }

    @EventListener
    void forget(AccountChanged change) {
        if (change.removed()) {
            records.remove(FOLDER + change.name());
        }
    }
}
