package org.bantin.search;

import java.util.Comparator;
import java.util.List;
import org.bantin.content.ItemId;
import org.bantin.search.index.IndexHome;
import org.bantin.search.index.SearchIndex;
import org.bantin.search.query.SearchEngine;
import org.bantin.search.query.Suggester;
import org.bantin.search.reading.Knowledge;
import org.bantin.search.reading.WiderWordings;

/** Asks the live index. */
final class LiveSearcher implements LiveSearch, Suggestions {
    private static final int MOST_WIDER = 3;

    private final IndexHome home;
    private final SearchEngine engine;
    private final Knowledge knowledge;
    private final SearchLog log;

    LiveSearcher(IndexHome home, SearchEngine engine, Knowledge knowledge, SearchLog log) {
        this.log = log;
        this.home = home;
        this.engine = engine;
        this.knowledge = knowledge;
    }

    @Override
    public SearchResult search(SearchQuery query) {
        long number = home.current().cursor();
        PageCursor cursor = PageCursor.read(query.cursor());
        SearchQuery asked = query.withCursor(cursor.place());
        SearchIndex.Search<SearchResult> search = searcher -> {
            SearchResult result =
                    engine.search(searcher, asked, new SearchEngine.Context(knowledge.of(searcher), number));
            String next = result.cursor();
            if (next == null
                    || asked.sort() != SearchQuery.Sort.RELEVANCE
                    || asked.text().isBlank()) {
                return result;
            }
            return result.withCursor(PageCursor.of(next, home.current().keep(searcher)));
        };
        Long state = cursor.state();
        return state == null ? home.search(search) : home.search(state, search);
    }

    @Override
    public SearchResult ask(SearchQuery query) {
        SearchResult result = search(query);
        boolean first = query.from() == 0 && query.cursor() == null;
        boolean whole = query.filters().isEmpty() && query.since() == null && query.until() == null && query.size() > 0;
        if (first && whole && !query.text().isBlank()) {
            log.note(query.text(), result.total(), result.relaxed());
        }
        return result;
    }

    @Override
    public List<SearchResult.Hit> related(ItemId id, int size) {
        return home.search(searcher -> engine.related(searcher, id, Math.max(0, Math.min(size, 20))));
    }

    @Override
    public List<Suggestion> suggest(String typed, int size) {
        return home.search(searcher -> Suggester.suggest(searcher, typed, Math.max(0, Math.min(size, 20))));
    }

    @Override
    public List<Wider> wider(String text) {
        return WiderWordings.of(text).stream()
                .map(wording -> new Wider(wording, havingAll(wording)))
                .filter(wider -> wider.total() > 0)
                .sorted(Comparator.comparingLong(Wider::total))
                .limit(MOST_WIDER)
                .toList();
    }

    private long havingAll(String wording) {
        SearchResult result = search(SearchQuery.of(wording, 0, 0));
        return result.relaxed() ? 0 : result.total();
    }
}
