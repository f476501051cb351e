package org.bantin.migration.command;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bantin.content.Items;
import org.bantin.content.Slug;
import org.bantin.repository.access.Actor;

/** The sections as somebody types them: by name or by title, with or without accents. */
class SectionNames {
    private static final int NEAREST = 3;

    /** Name to title. */
    private final Map<String, String> titles = new TreeMap<>();

    SectionNames(Items items) {
        items.forEach(Actor.system("command-line"), "category", item -> {
            if (item.type().equals("section")) {
                titles.put(item.name(), item.title());
            }
        });
    }

    /** The name of the section that is meant; empty when there is none. */
    Optional<String> find(String typed) {
        String folded = folded(typed);
        return titles.entrySet().stream()
                .filter(section -> section.getKey().equals(typed)
                        || folded(section.getValue()).equals(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Those whose name or title differs least, as {@code name (title)}; nothing when there is no section at all. */
    List<String> nearest(String typed) {
        String folded = folded(typed);
        return titles.entrySet().stream()
                .sorted(Comparator.comparingInt(section ->
                        Math.min(changes(folded, section.getKey()), changes(folded, folded(section.getValue())))))
                .limit(NEAREST)
                .map(section -> "`%s` (%s)".formatted(section.getKey(), section.getValue()))
                .toList();
    }

    private static String folded(String text) {
        return Slug.of(text, "section").value();
    }

    /** How many letters to put in, leave out or replace; none when one begins like the other. */
    private static int changes(String a, String b) {
        if (b.startsWith(a)) {
            return 0;
        }
        int[] row = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
