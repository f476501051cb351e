package org.bantin.rendering.library;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.RenderRun;
import org.bantin.search.LiveSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.jspecify.annotations.Nullable;

/** Turns the arguments of a template's list into a query of the live index, and notes what the list depends on. */
final class Listings {
    private static final List<String> FILTERS = List.of(
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
            "signer");
    /** Filters by how few items they let through: the first one given is what the page depends on. */
    private static final List<String> NARROWEST =
            List.of("programme", "topic", "author", "organisation", "section", "type");

    private static final int LARGEST = 100;
    private static final int DEEPEST = 10_000;

    private final LiveSearch search;
    private final RenderRun run;

    Listings(LiveSearch search, RenderRun run) {
        this.search = search;
        this.run = run;
    }

    Listing list(Map<String, ?> arguments) {
        int size = Math.min(LARGEST, Math.max(0, number(arguments.get("size"), 20)));
        Set<String> excluded = ids(arguments.get("exclude"));
        int page = Math.max(1, number(arguments.get("page"), 1));
        int from = Math.min(DEEPEST - size, (page - 1) * size);
        String text = text(arguments.get("text"));
        Map<String, List<String>> filters = filters(arguments);
        tag(text, filters);
        Days days = Days.of(text(arguments.get("since")), text(arguments.get("until")));
        SearchQuery query = new SearchQuery(
                        text,
                        filters,
                        sort(arguments.get("sort"), text),
                        from,
                        Math.min(LARGEST, size + excluded.size()),
                        texts(arguments.get("facets")))
                .withDates(days.since(), days.until());
        boolean quiet = text.isEmpty() || Boolean.TRUE.equals(arguments.get("quiet"));
        SearchResult result = quiet ? search.search(query) : search.ask(query);
        List<Teaser> items = result.hits().stream()
                .filter(hit -> !excluded.contains(hit.id().value()))
                .limit(size)
                .map(hit -> new Teaser(run, hit))
                .toList();
        int pages = size == 0 ? 0 : (int) Math.min(DEEPEST / size, (result.total() + size - 1) / size);
        return new Listing(
                result.total(),
                result.totalExact(),
                items,
                page,
                size,
                pages,
                result.facets(),
                result.didYouMean(),
                result.readAs(),
                result.relaxed(),
                days.since(),
                days.until());
    }

    /** A first page of the newest, with what comes and without what leaves until the time of the preview. */
    Listing inTime(Listing found, Map<String, ?> arguments, Coming coming) {
        boolean newest = found.page() == 1
                && sort(arguments.get("sort"), text(arguments.get("text"))) == SearchQuery.Sort.NEWEST;
        return newest
                ? found.with(coming.join(
                        run, found.items(), found.size(), filters(arguments), ids(arguments.get("exclude"))))
                : found;
    }

    private void tag(String text, Map<String, List<String>> filters) {
        if (!text.isEmpty()) {
            run.tag("list:*");
            return;
        }
        for (String field : NARROWEST) {
            List<String> values = filters.get(field);
            if (values != null) {
                values.forEach(value -> run.tag("list:" + field + "=" + value));
                return;
            }
        }
        run.tag("list:*");
    }

    private static SearchQuery.Sort sort(@Nullable Object wanted, String text) {
        String name = text(wanted);
        return switch (name) {
            case "newest" -> SearchQuery.Sort.NEWEST;
            case "oldest" -> SearchQuery.Sort.OLDEST;
            default -> text.isEmpty() ? SearchQuery.Sort.NEWEST : SearchQuery.Sort.RELEVANCE;
        };
    }

    private static Map<String, List<String>> filters(Map<String, ?> arguments) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String field : FILTERS) {
            List<String> values = field.equals("section") ? names(arguments.get(field)) : texts(arguments.get(field));
            if (!values.isEmpty()) {
                filters.put(field, values);
            }
        }
        return filters;
    }

    private static Set<String> ids(@Nullable Object items) {
        Set<String> ids = new LinkedHashSet<>();
        if (items instanceof Collection<?> list) {
            list.forEach(item -> ids.add(id(item)));
        } else if (items != null) {
            ids.add(id(items));
        }
        return ids;
    }

    static String id(@Nullable Object item) {
        if (item instanceof Teaser teaser) {
            return teaser.getId();
        }
        return item instanceof ContentMap content ? content.id() : String.valueOf(item);
    }

    private static List<String> texts(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream()
                    .map(Listings::id)
                    .filter(text -> !text.isBlank())
                    .toList();
        }
        return value == null || id(value).isBlank() ? List.of() : List.of(id(value));
    }

    /** Sections are filtered by their names, which stay when a section is moved to another store. */
    private static List<String> names(@Nullable Object value) {
        Collection<?> values = value instanceof Collection<?> list ? list : value == null ? List.of() : List.of(value);
        return values.stream()
                .map(one -> one instanceof Teaser teaser ? teaser.getName() : String.valueOf(one))
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }

    private static int number(@Nullable Object value, int otherwise) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        return value != null && value.toString().matches("[0-9]{1,6}") ? Integer.parseInt(value.toString()) : otherwise;
    }
}
