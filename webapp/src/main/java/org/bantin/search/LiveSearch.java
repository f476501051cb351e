package org.bantin.search;

import java.util.List;
import org.bantin.content.ItemId;

/** Searches and lists what is published. Thread-safe; a query costs at most a bounded amount of work. */
public interface LiveSearch {
    SearchResult search(SearchQuery query);

    /** The same for a reader: the wording is counted in the {@link SearchLog}, unless it is a listing or a later page. */
    SearchResult ask(SearchQuery query);

    /** Items like this one, best first. */
    List<SearchResult.Hit> related(ItemId id, int size);

    /** Wordings with less than a question that find something, for when it finds nothing; those that find fewest first. */
    List<Wider> wider(String text);

    /** Another wording and how many items have all of it. */
    record Wider(String text, long total) {}
}
