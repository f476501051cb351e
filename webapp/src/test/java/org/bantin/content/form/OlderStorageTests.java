package org.bantin.content.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bantin.definition.form.FieldDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the transformers of the older dialect store. */
class OlderStorageTests extends FormFixture {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MultiValueTransformer | {links=[a, b]}",
                "MultiValueJSONTransformer | {links=a,b}",
                "MultiValueChildNodeTransformer | {links={0=a, 1=b}}",
                "MultiValueChildrenNodeTransformer | {00={links=a}, 01={links=b}}",
                "MultiValueSubChildrenNodeTransformer | {links={00={links=a}, 01={links=b}}}",
                "DelegatingMultiValueFieldTransformer | {links0={link=a}, links1={link=b}}",
            })
    void storesEntriesAsTheTransformersOfTheOlderDialectDo(String transformer, String expected) {
        List<FieldDefinition> fields =
                oldFields("- name: links\n  fieldType: multiValue\n  transformerClass: info.magnolia.x." + transformer
                        + "\n  field: { name: link, fieldType: text }");
        Map<String, Object> read = save(fields, Map.of("links", List.of(Map.of("value", "a"), Map.of("value", "b"))));
        assertThat(stored()).hasToString(expected);
        assertThat((List<?>) read.get("links"))
                .extracting(entry -> ((Map<?, ?>) entry).get("value").toString())
                .containsExactly("a", "b");
        save(fields, Map.of("links", List.of()));
        assertThat(stored()).isEmpty();
    }

    @Test
    void storesNestedFieldsOfTheOlderDialect() {
        List<FieldDefinition> fields = oldFields("""
                - name: cards
                  class: info.magnolia.ui.form.field.definition.MultiValueFieldDefinition
                  transformerClass: info.magnolia.ui.form.field.transformer.multi.MultiValueSubChildrenNodePropertiesTransformer
                  field:
                    name: compositeField
                    class: info.magnolia.ui.form.field.definition.CompositeFieldDefinition
                    transformerClass: info.magnolia.ui.form.field.transformer.composite.NoOpCompositeTransformer
                    fields: [ { name: head, fieldType: text }, { name: text, fieldType: text } ]
                - name: address
                  fieldType: composite
                  fields: [ { name: City, fieldType: text } ]
                - name: link
                  fieldType: switchable
                  options: [ { name: page, value: page }, { name: url, value: url } ]
                  fields: [ { name: page, fieldType: text }, { name: url, fieldType: text } ]
                """);
        Map<String, Object> values = Map.of(
                "cards", List.of(Map.of("value", Map.of("head", "H", "text", "T"))),
                "address", Map.of("City", "Huế"),
                "link", Map.of("option", "url", "forms", Map.of("url", Map.of("url", "https://x.vn"))));
        Map<String, Object> read = save(fields, values);
        assertThat(stored())
                .isEqualTo(Map.of(
                        "cards", Map.of("00", Map.of("head", "H", "text", "T")),
                        "addressCity", "Huế",
                        "link", "url",
                        "linkurl", "https://x.vn"));
        assertThat(read).containsEntry("link", values.get("link")).containsEntry("address", values.get("address"));
    }
}
