package org.bantin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.bantin.api.SearchParameters.RefusedException;
import org.bantin.search.SearchQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class SearchParametersTests {
    private static MultiValueMap<String, String> sent(String... namesAndValues) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            sent.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return sent;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size|-1|size must be a whole number from 0 to 100; found: -1",
                "size|101|size must be a whole number from 0 to 100; found: 101",
                "size|zehn|size must be a whole number from 0 to 100; found: zehn",
                "from|999999999|from must be a whole number from 0 to 10000 (go deeper with the cursor of the answer); found: 999999999",
                "from|99999999999999999999|from must be a whole number from 0 to 10000 (go deeper with the cursor of the answer); found: 99999999999999999999",
                "since|6/4/2021|since must be a day such as 2026-11-22; found: 6/4/2021",
                "sort|best|sort must be relevance, newest or oldest; found: best",
                "cursor|abc|cursor must be the cursor of an answer, unchanged; found: abc"
            })
    void saysWhatWouldBeRight(String name, String value, String message) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> new SearchParameters(sent("q", "x", name, value), "en").query());
        assertThat(refused.wrong()).containsExactly(new SearchParameters.Wrong(name, message));
    }

    @Test
    void takesAnyQuestionAndEmptyParameters() {
        String hostile = "\u0000\uD800 \"*(" + "x".repeat(10_000);
        SearchQuery query = new SearchParameters(
                        sent("q", hostile, "size", "", "from", " ", "type", "article,,document", "unknown", "1"), "en")
                .query();
        assertThat(query.text()).isEqualTo(hostile);
        assertThat(query.size()).isEqualTo(10);
        assertThat(query.filters()).containsEntry("type", List.of("article", "document"));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> new SearchParameters(
                                sent("size", "-1", "since", "2026-02-02", "until", "2026-01-01", "facets", "x"), "en")
                        .query());
        assertThat(refused.wrong())
                .extracting(SearchParameters.Wrong::parameter)
                .containsExactlyInAnyOrder("size", "since", "facets");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-|size phải là số nguyên từ 0 đến 100; nhận được: x",
                "vi-VN,vi;q=0.9,en;q=0.5|size phải là số nguyên từ 0 đến 100; nhận được: x",
                "en-GB|size must be a whole number from 0 to 100; found: x",
                "fr, en;q=0.2|size must be a whole number from 0 to 100; found: x",
                ";;;|size phải là số nguyên từ 0 đến 100; nhận được: x"
            })
    void speaksTheLanguageAskedFor(String accepted, String message) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> new SearchParameters(sent("size", "x"), accepted).query());
        assertThat(refused.wrong()).extracting(SearchParameters.Wrong::message).containsExactly(message);
    }
}
