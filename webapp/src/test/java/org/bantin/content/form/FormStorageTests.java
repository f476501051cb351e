package org.bantin.content.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bantin.content.FieldProblem;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each simple field type of the newer dialect stores, and that it reads back what it wrote. */
class FormStorageTests extends FormFixture {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "f: { $type: textField } | Tiêu đề | Tiêu đề",
                "f: { $type: textField, rows: 4 } | a | a",
                "f: { $type: textField, type: java.lang.Long } | 12 | 12",
                "f: { $type: textField, type: java.lang.Double } | 1.5 | 1.5",
                "f: { $type: textField, converterClass: com.vaadin.data.converter.StringToBigDecimalConverter } | 2.50 | 2.50",
                "f: { $type: slugField } | mot-hai | mot-hai",
                "f: { $type: richTextField } | <p>Xin <strong>chào</strong></p> | <p>Xin <strong>chào</strong></p>",
                "f: { $type: codeField } | <b>${a}</b> | <b>${a}</b>",
                "f: { $type: passwordField } | bí mật | bí mật",
                "f: { $type: hiddenField } | x | x",
                "f: { $type: dateField } | 2026-11-20 | 2026-11-19T17:00:00.000Z",
                "f: { $type: dateField, time: true } | 2026-11-20T08:30 | 2026-11-20T01:30:00.000Z",
                "f: { $type: comboBoxField, datasource: { options: { a: { value: x } } } } | x | x",
                "f: { $type: radioButtonGroupField, datasource: { options: { a: { value: x } } } } | x | x",
                "f: { $type: linkField } | 0b3d1f9e-0000-4000-8000-000000000001 | 0b3d1f9e-0000-4000-8000-000000000001",
                "f: { $type: pageLinkField } | /home | /home",
                "f: { $type: damLinkField } | jcr:0b3d1f9e-0000-4000-8000-000000000001 | jcr:0b3d1f9e-0000-4000-8000-000000000001",
                "f: { $type: resourceLinkField } | /m/x.css | /m/x.css",
            })
    void storesASingleValueAndReadsItBack(String yaml, String given, String expected) {
        List<FieldDefinition> fields = fields(yaml);
        assertThat(String.valueOf(save(fields, Map.of("f", given)).get("f"))).isEqualTo(given);
        assertThat(stored().get("f")).isEqualTo(expected);
        assertThat(save(fields, new java.util.HashMap<>(java.util.Collections.singletonMap("f", null))))
                .isEmpty();
        assertThat(stored()).isEmpty();
    }

    @Test
    void storesYesAndNoAndNumbersWithTheirTypes() {
        List<FieldDefinition> fields = fields("on: { $type: checkBoxField }\nvolume: { $type: sliderField }");
        assertThat(save(fields, Map.of("on", true, "volume", 50))).containsEntry("on", true);
        assertThat(stored()).containsEntry("on", "true").containsEntry("volume", "50.0");
    }

    @ParameterizedTest
    @CsvSource({"checkBoxGroupField", "listSelectField", "twinColSelectField", "tokenField"})
    void storesSeveralChoicesInOneProperty(String type) {
        List<FieldDefinition> fields = fields("f: { $type: " + type + ", datasource: { options: { a: {}, b: {} } } }");
        assertThat(save(fields, Map.of("f", List.of("b", "a")))).containsEntry("f", List.of("b", "a"));
        assertThat(stored()).containsEntry("f", List.of("b", "a"));
    }

    @Test
    void keepsLanguagesBesideTheMainOne() {
        List<FieldDefinition> fields = fields("title: { $type: textField, i18n: true }");
        assertThat(save(fields, Map.of("title", "Chào", "title_en", "Hello")))
                .containsEntry("title", "Chào")
                .containsEntry("title_en", "Hello");
        assertThat(save(fields, Map.of("title", "Xin chào"))).containsEntry("title_en", "Hello");
        assertThat(stored()).containsEntry("title_en", "Hello");
    }

    @Test
    void storesAFileAndReadsWhatItIs() {
        List<FieldDefinition> fields = fields("doc: { $type: uploadField, allowedMimeTypePattern: text/.* }");
        Map<String, Object> file = Map.of("fileName", "a.txt", "mimeType", "text/plain", "data", "eGlu");
        Map<String, Object> read = save(fields, Map.of("doc", file));
        assertThat((Map<?, ?>) read.get("doc"))
                .isEqualTo(Map.of(
                        "path", "/website/home/main/0/doc", "fileName", "a.txt", "mimeType", "text/plain", "size", 3L));
        save(fields, Map.of("doc", read.get("doc")));
        assertThat(stored().toString()).contains("fileName=a.txt");
        assertThat(refused(fields, Map.of("doc", Map.of("fileName", "a.png", "mimeType", "image/png", "data", "eA=="))))
                .extracting(FieldProblem::messageKey)
                .containsExactly("content.form.file-kind");
    }

    @Test
    void keepsInternalLinksOfRichTextAsPatternsAndDropsScripts() {
        String id = content.sessions()
                .read(
                        StoreName.DRAFT,
                        EDITOR,
                        session -> session.getNode("/website/home").getIdentifier());
        List<FieldDefinition> fields = fields("body: { $type: richTextField }");
        Map<String, Object> read = save(
                fields,
                Map.of(
                        "body",
                        "<p class=\"x\"><a href=\"item:" + id
                                + "\">Trang</a><img src=\"/a.jpg\" onerror=\"x()\"><script>x()</script></p>"));
        assertThat(stored().get("body").toString())
                .contains(
                        "${link:{uuid:{" + id + "},repository:{website},path:{/home}}}",
                        "<img src=\"/a.jpg\"",
                        "class=\"x\"")
                .doesNotContain("script", "onerror");
        assertThat(read.get("body").toString()).contains("href=\"item:" + id + "\"");
    }

    @Test
    void keepsPicturesOfTheLibraryAsPatternsAndLooksOfWordsButNoPlaces() {
        content.sessions()
                .change(
                        StoreName.DRAFT,
                        Actor.system("test"),
                        session -> session.getNode("/dam").addNode("bridge", "mgnl:asset"));
        String id = content.sessions()
                .read(
                        StoreName.DRAFT,
                        Actor.system("test"),
                        session -> session.getNode("/dam/bridge").getIdentifier());
        String text = "<p style=\"text-align: center\"><img src=\"item:" + id + "\" alt=\"Cầu\">"
                + "<span style=\"color: #ff0000; position: fixed\">đỏ</span></p>";
        Map<String, Object> read = save(fields("body: { $type: richTextField }"), Map.of("body", text));
        assertThat(stored())
                .containsEntry(
                        "body",
                        "<p style=\"text-align: center\"><img src=\"${link:{uuid:{" + id
                                + "},repository:{dam},path:{/bridge}}}\" alt=\"Cầu\"><span style=\"color: #ff0000\">đỏ</span></p>");
        assertThat(read).containsEntry("body", text.replace("; position: fixed", ""));
    }
}
