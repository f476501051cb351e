package org.bantin.newsroom.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonPathTests {
    private static final JsonNode ROOT = JsonMapper.builder().build().readTree("""
                    {"prizes": [{"laureates": [{"name": {"en": "Koch"}}, {"name": {"en": "Zeeman"}}]}, {"laureates": []}],
                     "deep": {"meanings": [{"definitions": [{"definition": "one"}, {"definition": "two"}]}]}}
                    """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.prizes[*].laureates[*].name.en | 2",
                "$.prizes[0].laureates[1] | 1",
                "$..meanings[*].definitions[*] | 2",
                "$.nothing.at.all | 0",
                "$ | 1"
            })
    void findsWhatAPathNames(String path, int found) {
        assertThat(JsonPath.select(ROOT, path)).hasSize(found);
    }
}
