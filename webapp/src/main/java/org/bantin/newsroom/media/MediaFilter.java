package org.bantin.newsroom.media;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bantin.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/** How a person narrowed the media library, as it stands in the address. Unknown names and values are ignored. */
public record MediaFilter(Map<String, String> values) {
    private static final List<String> NAMES = List.of(
            "q", "media", "folder", "tag", "credit", "owner", "since", "until", "lacks", "used", "rights", "sort",
            "view");
    /** Rights that end within so many days are told beforehand. */
    static final int SOON = 30;

    static MediaFilter of(Map<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = sent.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                values.put(name, value.substring(0, Math.min(value.length(), 200)));
            }
        }
        return new MediaFilter(values);
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean list() {
        return get("view").equals("list");
    }

    /** Whether anything but the place and the look is chosen. */
    public boolean narrowed() {
        return values.keySet().stream()
                .anyMatch(name -> !List.of("folder", "sort", "view").contains(name));
    }

    SearchQuery query(Folders.Tree tree, LocalDate today, int from, int size, List<String> facets) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("type", List.of("asset"));
        String folder = get("folder");
        if (folder.equals("none")) {
            filters.put("folder", List.of(folder));
        } else if (tree.has(folder)) {
            filters.put("folder", tree.below(folder));
        }
        for (String name : List.of("media", "tag", "credit", "owner")) {
            if (!get(name).isEmpty()) {
                filters.put(name, List.of(get(name)));
            }
        }
        if (!get("lacks").isEmpty()) {
            boolean one = List.of("caption", "credit", "alt").contains(get("lacks"));
            filters.put("lacks", one ? List.of(get("lacks")) : List.of("caption", "credit", "alt"));
        }
        if (get("used").equals("no")) {
            filters.put("used", List.of("no"));
        }
        switch (get("rights")) {
            case "ended" -> filters.put("rightsEnd", List.of(".." + today.minusDays(1)));
            case "ending" -> filters.put("rightsEnd", List.of(today + ".." + today.plusDays(SOON)));
            case "soon" -> filters.put("rightsEnd", List.of(".." + today.plusDays(SOON)));
            default -> {}
        }
        return new SearchQuery(get("q"), filters, sort(), from, size, facets)
                .withDates(day(get("since")), day(get("until")));
    }

    private SearchQuery.Sort sort() {
        return switch (get("sort")) {
            case "taken" -> SearchQuery.Sort.NEWEST;
            case "oldest" -> SearchQuery.Sort.OLDEST;
            case "changed" -> SearchQuery.Sort.CHANGED;
            default -> get("q").isEmpty() ? SearchQuery.Sort.CHANGED : SearchQuery.Sort.RELEVANCE;
        };
    }

    /** The same with one value changed, or removed when empty; always from the first page on. */
    public MediaFilter with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new MediaFilter(changed);
    }

    /** Part of an address after the question mark. */
    public String encoded() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
