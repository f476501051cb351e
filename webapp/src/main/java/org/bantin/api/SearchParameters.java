package org.bantin.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bantin.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Reads the parameters of the search endpoints. Whatever is typed as a question is taken as it is; a number, a day, an order, a facet or
 * a cursor that cannot be what was meant is refused with a sentence that says what would be right.
 */
final class SearchParameters {
    static final List<String> FILTERS = List.of(
            "type",
            "section",
            "year",
            "organisation",
            "programme",
            "topic",
            "documentType",
            "inForce",
            "author",
            "person",
            "signer",
            "kind");
    static final int MOST_HITS = 100;
    static final int DEEPEST = 10_000;
    private static final int MOST_VALUES = 50;
    private static final int LONGEST_SHOWN = 60;

    private final MultiValueMap<String, String> sent;
    private final List<Wrong> wrong = new ArrayList<>();

    private final boolean english;

    /** @param languages the {@code Accept-Language} of the request; Vietnamese unless English comes before it */
    SearchParameters(MultiValueMap<String, String> sent, @Nullable String languages) {
        this.sent = sent;
        this.english = Languages.english(languages);
    }

    /** A parameter that was refused, with what would be right. */
    record Wrong(String parameter, String message) {}

    /** Carries what was refused to the answer. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Wrong> wrong;
        private final boolean english;

        RefusedException(List<Wrong> wrong, boolean english) {
            super("refused: " + wrong);
            this.wrong = List.copyOf(wrong);
            this.english = english;
        }

        boolean english() {
            return english;
        }

        List<Wrong> wrong() {
            return wrong;
        }
    }

    String text() {
        String text = sent.getFirst("q");
        return text == null ? "" : text;
    }

    int suggestions() {
        int size = number("size", 8, 20);
        refuseIfWrong();
        return size;
    }

    SearchQuery query() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String name : FILTERS) {
            List<String> values = listed(name);
            if (!values.isEmpty()) {
                filters.put(name, values);
            }
        }
        List<String> facets = listed("facets");
        for (String facet : facets) {
            if (!FILTERS.contains(facet)) {
                refuse("facets", facet, say("một hay nhiều trong số ", "one or more of ") + String.join(", ", FILTERS));
            }
        }
        LocalDate since = day("since");
        LocalDate until = day("until");
        if (since != null && until != null && since.isAfter(until)) {
            refuse("since", since.toString(), say("một ngày không sau until, ", "a day not after until, ") + until);
        }
        String cursor = sent.getFirst("cursor");
        if (cursor != null && !cursor.isBlank() && !SearchQuery.isCursor(cursor)) {
            refuse(
                    "cursor",
                    cursor,
                    say("cursor của một câu trả lời, giữ nguyên", "the cursor of an answer, unchanged"));
        }
        SearchQuery query = new SearchQuery(
                text(),
                filters,
                sort(),
                number("from", 0, DEEPEST),
                number("size", 10, MOST_HITS),
                facets,
                since,
                until,
                cursor == null || cursor.isBlank() ? null : cursor);
        refuseIfWrong();
        return query;
    }

    private String say(String vietnamese, String inEnglish) {
        return english ? inEnglish : vietnamese;
    }

    private void refuseIfWrong() {
        if (!wrong.isEmpty()) {
            throw new RefusedException(wrong, english);
        }
    }

    private void refuse(String parameter, String found, String right) {
        String shown = found.length() > LONGEST_SHOWN ? found.substring(0, LONGEST_SHOWN) + "…" : found;
        String sentence = english
                ? parameter + " must be " + right + "; found: "
                : parameter + " phải là " + right + "; nhận được: ";
        wrong.add(new Wrong(parameter, sentence + shown));
    }

    /** Values of a repeated parameter, each perhaps a list with commas. */
    private List<String> listed(String name) {
        List<String> values = new ArrayList<>();
        for (String each : sent.getOrDefault(name, List.of())) {
            if (each != null) {
                Arrays.stream(each.split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .forEach(values::add);
            }
        }
        if (values.size() > MOST_VALUES) {
            String unit = say(" giá trị", " values");
            refuse(name, values.size() + unit, say("nhiều nhất ", "at most ") + MOST_VALUES + unit);
        }
        return values.subList(0, Math.min(values.size(), MOST_VALUES));
    }

    private SearchQuery.Sort sort() {
        String given = sent.getFirst("sort");
        SearchQuery.Sort usual = text().isBlank() ? SearchQuery.Sort.NEWEST : SearchQuery.Sort.RELEVANCE;
        if (given == null || given.isBlank()) {
            return usual;
        }
        return switch (given.strip().toLowerCase(Locale.ROOT)) {
            case "relevance" -> usual;
            case "newest", "date" -> SearchQuery.Sort.NEWEST;
            case "oldest" -> SearchQuery.Sort.OLDEST;
            default -> {
                refuse("sort", given, say("relevance, newest hoặc oldest", "relevance, newest or oldest"));
                yield usual;
            }
        };
    }

    private int number(String name, int otherwise, int most) {
        String given = sent.getFirst(name);
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        String deeper = say(" (đi sâu hơn bằng cursor của câu trả lời)", " (go deeper with the cursor of the answer)");
        String right =
                say("số nguyên từ 0 đến ", "a whole number from 0 to ") + most + (name.equals("from") ? deeper : "");
        try {
            int number = Integer.parseInt(given.strip());
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like a number outside
        }
        refuse(name, given, right);
        return otherwise;
    }

    private @Nullable LocalDate day(String name) {
        String given = sent.getFirst(name);
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(given.strip());
        } catch (DateTimeException notADay) {
            refuse(name, given, say("một ngày như 2026-11-22", "a day such as 2026-11-22"));
            return null;
        }
    }
}
