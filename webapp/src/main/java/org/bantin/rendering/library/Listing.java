package org.bantin.rendering.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bantin.search.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list or of a search.
 *
 * @param page from 1
 * @param pages how many there are that can be reached; 0 when nothing was found
 */
public record Listing(
        long total,
        List<Teaser> items,
        int page,
        int size,
        int pages,
        Map<String, List<SearchResult.FacetCount>> facets,
        @Nullable String didYouMean,
        @Nullable String readAs) {
    public Listing {
        items = List.copyOf(items);
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
