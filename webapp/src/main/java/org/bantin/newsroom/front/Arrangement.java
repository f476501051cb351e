package org.bantin.newsroom.front;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bantin.content.page.PageCopy;
import org.bantin.content.page.PageCopy.Value;
import org.bantin.newsroom.front.FrontPlaces.Area;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the areas of a front page, as the desk's script reads and writes it.
 *
 * @param areas by name the parts in their order
 */
record Arrangement(Map<String, List<Part>> areas) {
    private static final String UNTIL = "until";
    private static final Set<String> KNOWN = Set.of("item", "title", "text", "section", "first", UNTIL);
    private static final int LONGEST = 2_000;

    Arrangement {
        Map<String, List<Part>> copy = new LinkedHashMap<>();
        if (areas != null) {
            areas.forEach((name, parts) -> copy.put(name, List.copyOf(parts)));
        }
        areas = java.util.Collections.unmodifiableMap(copy);
    }

    /**
     * A component.
     *
     * @param name of its node; empty for a new one
     * @param values {@code item, title, text, section, first} and {@code until} as a moment of UTC, as far as they are set
     * @param others values that the desk does not know, such as texts in other languages, handed back as they came
     */
    record Part(
            String name,
            Map<String, String> values,
            @Nullable Map<String, Value> others) {
        Part {
            values = values == null ? Map.of() : Map.copyOf(values);
        }
    }

    static Arrangement of(PageCopy page, Map<String, Area> known) {
        Map<String, List<Part>> areas = new LinkedHashMap<>();
        known.keySet()
                .forEach(name -> areas.put(
                        name, page.partsOf(name).stream().map(Arrangement::part).toList()));
        return new Arrangement(areas);
    }

    private static Part part(PageCopy component) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Value> others = new LinkedHashMap<>();
        component.values().forEach((name, value) -> {
            if (KNOWN.contains(name)) {
                String text = name.equals(UNTIL)
                        ? component.moment(name).map(Instant::toString).orElse("")
                        : component.text(name);
                if (!text.isEmpty()) {
                    values.put(name, text);
                }
            } else if (name.indexOf(':') < 0) {
                others.put(name, value);
            }
        });
        return new Part(component.name(), values, others);
    }

    /** The page with these parts; areas that are not named stay as they are. */
    PageCopy onto(PageCopy page, Map<String, Area> known) {
        PageCopy result = page;
        for (Map.Entry<String, Area> area : known.entrySet()) {
            List<Part> parts = areas.get(area.getKey());
            if (parts != null) {
                Set<String> taken = new HashSet<>();
                List<PageCopy> components = new ArrayList<>();
                parts.stream().limit(area.getValue().most()).forEach(part -> {
                    String name = free(part.name(), taken);
                    components.add(PageCopy.component(name, area.getValue().template(), values(part)));
                });
                result = result.with(area.getKey(), components);
            }
        }
        return result;
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted.matches("[\\w-]{1,60}") ? wanted : "0";
        for (int i = 0; !taken.add(name); i++) {
            name = String.format(Locale.ROOT, "%02d", i);
        }
        return name;
    }

    private static Map<String, Value> values(Part part) {
        Map<String, Value> values = new LinkedHashMap<>();
        if (part.others() != null) {
            part.others().forEach((name, value) -> {
                if (name.matches("[A-Za-z]\\w*") && !KNOWN.contains(name)) {
                    values.put(name, value);
                }
            });
        }
        part.values().forEach((name, text) -> {
            String plain = text.strip();
            if (name.equals(UNTIL)) {
                moment(plain, values);
            } else if (KNOWN.contains(name) && !plain.isEmpty()) {
                values.put(name, Value.of(plain.substring(0, Math.min(LONGEST, plain.length()))));
            }
        });
        return values;
    }

    private static void moment(String text, Map<String, Value> values) {
        try {
            if (!text.isEmpty()) {
                values.put(UNTIL, Value.of(Instant.parse(text)));
            }
        } catch (DateTimeParseException notAMoment) {
            throw new IllegalArgumentException("`" + text + "` is no moment; write it as 2026-11-22T06:00:00Z");
        }
    }
}
