package org.bantin.rendering.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bantin.search.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list or of a search.
 *
 * @param exact whether there are not more than {@code total}
 * @param page from 1
 * @param pages how many there are that can be reached; 0 when nothing was found
 * @param since first day that the list is limited to
 * @param until last day that the list is limited to
 * @param partly whether nothing has all of the question and the items have most of it
 */
public record Listing(
        long total,
        boolean exact,
        List<Teaser> items,
        int page,
        int size,
        int pages,
        Map<String, List<SearchResult.FacetCount>> facets,
        @Nullable String didYouMean,
        @Nullable String readAs,
        boolean partly,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {
    public Listing {
        items = List.copyOf(items);
    }

    Listing with(List<Teaser> others) {
        return new Listing(total, exact, others, page, size, pages, facets, didYouMean, readAs, partly, since, until);
    }

    /** First day that the list is limited to, as {@code 2026-11-22}; empty when it is not. */
    public String getFirstDay() {
        return since == null ? "" : since.toString();
    }

    /** Last day that the list is limited to. */
    public String getLastDay() {
        return until == null ? "" : until.toString();
    }

    /** Page numbers to show: first, last, those around the current one; 0 stands for a gap. */
    public List<Integer> getNumbers() {
        List<Integer> numbers = new ArrayList<>();
        int last = 0;
        for (int number = 1; number <= pages; number++) {
            boolean near = Math.abs(number - page) <= 1 || (page <= 2 && number <= 3);
            if (number == 1 || number == pages || near) {
                if (number > last + 1) {
                    numbers.add(0);
                }
                numbers.add(number);
                last = number;
            }
        }
        return numbers;
    }
}
