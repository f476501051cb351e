package org.bantin.rendering.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bantin.rendering.ContentMap;
import org.jspecify.annotations.Nullable;

/**
 * Assembles a programme's timeline from what names the programme: signings, conferences, documents, articles, newest first. A
 * past year of the period without a review conference becomes a gap.
 */
final class Timeline {
    private static final Set<String> REVIEWS = Set.of("so-ket", "tong-ket");

    private final DateFunctions dates;

    Timeline(DateFunctions dates) {
        this.dates = dates;
    }

    /** One year of the timeline. */
    public record Year(int year, List<TimelineNode> nodes) {}

    List<Year> of(ContentMap programme, List<Teaser> items) {
        Map<Integer, List<TimelineNode>> years = new TreeMap<>(Comparator.reverseOrder());
        Set<Integer> reviewed = new java.util.HashSet<>();
        for (Teaser item : items) {
            Instant when = item.getWhen();
            if (when == null || item.getType().equals("programme")) {
                continue;
            }
            int year = when.atZone(dates.zone()).getYear();
            String kind = dates.future(when) ? "next" : kind(item.getType());
            years.computeIfAbsent(year, y -> new ArrayList<>()).add(new TimelineNode(kind, year, when, item));
            if (isReview(item)) {
                reviewed.add(year);
            }
        }
        for (int year : missing(programme, reviewed)) {
            years.computeIfAbsent(year, y -> new ArrayList<>()).add(0, new TimelineNode("gap", year, null, null));
        }
        return years.entrySet().stream()
                .map(entry -> new Year(entry.getKey(), sorted(entry.getValue())))
                .toList();
    }

    private static List<TimelineNode> sorted(List<TimelineNode> nodes) {
        return nodes.stream()
                .sorted(Comparator.comparing(
                        (TimelineNode node) -> node.date() == null ? Instant.MAX : node.date(),
                        Comparator.reverseOrder()))
                .toList();
    }

    private static String kind(String type) {
        return switch (type) {
            case "signing" -> "sign";
            case "conference" -> "conf";
            case "document" -> "doc";
            default -> "art";
        };
    }

    private static boolean isReview(Teaser item) {
        ContentMap content = item.getContent();
        String kind = content == null ? null : content.text("kind");
        return item.getType().equals("conference") && kind != null && REVIEWS.contains(kind);
    }

    /** Full years that have passed since the first one and have no review. */
    private List<Integer> missing(ContentMap programme, Set<Integer> reviewed) {
        Integer from = number(programme.get("periodFrom"));
        if (from == null) {
            return List.of();
        }
        Integer to = number(programme.get("periodTo"));
        int last = Math.min(dates.today().getYear() - 1, to == null ? Integer.MAX_VALUE : to);
        List<Integer> years = new ArrayList<>();
        for (int year = from + 1; year <= last; year++) {
            if (!reviewed.contains(year)) {
                years.add(year);
            }
        }
        return years;
    }

    static @Nullable Integer number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : null;
    }
}
