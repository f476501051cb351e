package org.bantin.content.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bantin.definition.form.FieldDefinition;
import org.junit.jupiter.api.Test;

/** Where fields within fields lie: composites, entries, choices with forms of their own. */
class NestedStorageTests extends FormFixture {
    @Test
    void keepsACompositeInAChildNodeOrOnTheSameNode() {
        String inner = "properties: { city: { $type: textField }, zip: { $type: textField } }";
        List<FieldDefinition> child = fields("place: { $type: compositeField, " + inner + " }");
        save(child, Map.of("place", Map.of("city", "Huế", "zip", "530000")));
        assertThat(stored()).containsEntry("place", Map.of("city", "Huế", "zip", "530000"));
        assertThat(save(child, Map.of("place", Map.of("city", "Vinh")))).containsEntry("place", Map.of("city", "Vinh"));
        save(child, Map.of("place", ""));
        assertThat(stored()).isEmpty();
        List<FieldDefinition> flat =
                fields("place: { $type: compositeField, itemProvider: { $type: currentItemProvider }, " + inner + " }");
        assertThat(save(flat, Map.of("place", Map.of("city", "Huế")))).containsEntry("place", Map.of("city", "Huế"));
        assertThat(stored()).isEqualTo(Map.of("city", "Huế"));
    }

    @Test
    void keepsEntriesAsNodesThroughReorderingAndRemoval() {
        List<FieldDefinition> fields = fields(
                "multi: { $type: jcrMultiField, i18n: true, field: { $type: compositeField, properties: { street: { $type: textField }, city: { $type: textField, i18n: true } } } }");
        Map<String, Object> read = save(
                fields,
                Map.of(
                        "multi",
                        List.of(
                                Map.of("value", Map.of("street", "A", "city", "Huế", "city_en", "Hue")),
                                Map.of("value", Map.of("street", "B"))),
                        "multi_en",
                        List.of(Map.of("value", Map.of("street", "E")))));
        assertThat(stored())
                .containsEntry(
                        "multi",
                        Map.of(
                                "multi0", Map.of("street", "A", "city", "Huế", "city_en", "Hue"),
                                "multi1", Map.of("street", "B")))
                .containsEntry("multi_en", Map.of("multi_en0", Map.of("street", "E")));
        List<?> entries = (List<?>) read.get("multi");
        Map<String, Object> turned = save(
                fields,
                Map.of("multi", List.of(entries.get(1), entries.get(0), Map.of("value", Map.of("street", "C")))));
        assertThat(((Map<?, ?>) stored().get("multi")).keySet().stream().map(String::valueOf))
                .containsExactly("multi1", "multi0", "multi2");
        save(fields, Map.of("multi", List.of(((List<?>) turned.get("multi")).get(1))));
        assertThat(stored().get("multi").toString()).contains("multi0").doesNotContain("multi1", "multi2");
    }

    @Test
    void keepsSeveralValuesInOneProperty() {
        List<FieldDefinition> fields = fields(
                "tags: { $type: jcrMultiValueField, field: { $type: textField } }\nlinks: { $type: jcrMultiLinkField, field: { $type: linkField } }");
        Map<String, Object> values = Map.of(
                "tags", List.of(Map.of("value", "a"), Map.of("value", "b")),
                "links", List.of(Map.of("value", "/x")));
        assertThat(save(fields, values)).isEqualTo(values);
        assertThat(stored()).containsEntry("tags", List.of("a", "b")).containsEntry("links", List.of("/x"));
    }

    @Test
    void keepsTheChoiceOfASwitchableWithItsForm() {
        String forms = "field: { $type: radioButtonGroupField, datasource: { options: { foo: {}, bar: {} } } }, "
                + "forms: [ { name: foo, properties: { foo: { $type: textField } } }, { name: bar, properties: { bar: { $type: textField } } } ]";
        List<FieldDefinition> child = fields("s: { $type: switchableField, " + forms + " }");
        Map<String, Object> value = Map.of("option", "foo", "forms", Map.of("foo", Map.of("foo", "x")));
        assertThat(save(child, Map.of("s", value))).containsEntry("s", value);
        assertThat(stored()).isEqualTo(Map.of("s", Map.of("s", "foo", "foo", "x")));
        save(child, Map.of("s", ""));
        List<FieldDefinition> flat =
                fields("s: { $type: switchableField, itemProvider: { $type: currentItemProvider }, " + forms + " }");
        assertThat(save(flat, Map.of("s", value))).containsEntry("s", value);
        assertThat(stored()).isEqualTo(Map.of("s", "foo", "foo", "x"));
    }

    @Test
    void dropsWhatIsNoLongerChosenUnlessTheDefinitionKeepsIt() {
        String forms =
                "field: { $type: radioButtonGroupField }, forms: [ { name: foo, properties: { foo: { $type: textField }, both: { $type: textField } } }, "
                        + "{ name: bar, properties: { both: { $type: textField } } } ]";
        Map<String, Object> foo = Map.of("option", "foo", "forms", Map.of("foo", Map.of("foo", "x", "both", "y")));
        Map<String, Object> bar = Map.of("option", "bar", "forms", Map.of("bar", Map.of("both", "z")));
        List<FieldDefinition> usual = fields("s: { $type: switchableField, " + forms + " }");
        save(usual, Map.of("s", foo));
        save(usual, Map.of("s", bar));
        assertThat(stored()).isEqualTo(Map.of("s", Map.of("s", "bar", "both", "z")));
        List<FieldDefinition> keeping =
                fields("s: { $type: switchableField, removePreviouslySelected: false, " + forms + " }");
        save(keeping, Map.of("s", foo));
        save(keeping, Map.of("s", bar));
        assertThat(stored()).isEqualTo(Map.of("s", Map.of("s", "bar", "foo", "x", "both", "z")));
    }
}
