package org.bantin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bantin.definition.message.Messages;
import org.bantin.search.SearchResult.FacetCount;
import org.junit.jupiter.api.Test;

class SpokenAnswerTests {
    private static final Map<String, String> ENGLISH =
            Map.of("type.document", "Document", "search.reason.title", "in the title");

    private final SpokenAnswer spoken = new SpokenAnswer(
            new Messages() {
                @Override
                public Optional<String> find(Locale locale, List<String> keys) {
                    return locale.getLanguage().equals("en")
                            ? keys.stream()
                                    .filter(ENGLISH::containsKey)
                                    .map(ENGLISH::get)
                                    .findFirst()
                            : Optional.empty();
                }

                @Override
                public String text(Locale locale, String keyOrLiteral, Object... arguments) {
                    return keyOrLiteral;
                }
            },
            Locale.ENGLISH);

    @Test
    void typesHaveNamesAndWhatIsNamedInTheStoreKeepsIt() {
        FacetCount known = new FacetCount("document", "document", 3);
        FacetCount unknown = new FacetCount("recipe", "recipe", 1);
        FacetCount section = new FacetCount("42", "Chăm lo đời sống", 2);
        assertThat(spoken.facets(Map.of("type", List.of(known, unknown), "section", List.of(section))))
                .isEqualTo(Map.of(
                        "type",
                        List.of(new FacetCount("document", "Document", 3), unknown),
                        "section",
                        List.of(section)));
    }

    @Test
    void reasonsAreToldInWords() {
        assertThat(spoken.reasons(List.of("search.reason.title", "search.reason.own")))
                .containsExactly("in the title", "search.reason.own");
    }
}
