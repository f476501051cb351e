package org.bantin.api;

import java.util.List;
import org.bantin.search.Suggestions.Suggestion;

/** The JSON of {@code /.rest/suggest/v1}. */
record SuggestAnswer(List<Suggestion> suggestions) {
    SuggestAnswer {
        suggestions = List.copyOf(suggestions);
    }
}
