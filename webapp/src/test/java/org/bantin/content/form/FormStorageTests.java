package org.bantin.content.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.bantin.content.ContentProperties;
import org.bantin.content.FieldProblem;
import org.bantin.content.TestContent;
import org.bantin.definition.Definitions;
import org.bantin.definition.FieldDefinition;
import org.bantin.definition.SampleModules;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each field type stores, and that it reads back what it wrote, in both dialects. */
class FormStorageTests {
    private static final Actor EDITOR = new Actor("hoa", "Hòa", Set.of(Role.EDITOR), Set.of(), false);
    private static final Actor REPORTER = new Actor("an", "An", Set.of(Role.REPORTER), Set.of(), false);

    @TempDir
    Path directory;

    private final TestContent content = new TestContent();
    private Forms forms = forms();

    @BeforeEach
    void page() {
        content.sessions().change(StoreName.DRAFT, Actor.system("test"), session -> {
            Node page = session.getNode("/website").addNode("home", "mgnl:page");
            page.addNode("main", "mgnl:area").addNode("0", "mgnl:component");
        });
    }

    @AfterEach
    void close() {
        content.close();
    }

    private Forms forms() {
        return new Forms(
                content.sessions(),
                content.repository().schema(),
                content.reader(),
                content.audit(),
                new ContentProperties(java.time.ZoneId.of("Asia/Ho_Chi_Minh")),
                content.events::add,
                Clock.systemUTC());
    }

    private List<FieldDefinition> fields(String properties) {
        String indented = properties.strip().indent(4);
        Definitions definitions = new SampleModules(directory)
                .with("/m/dialogs/d.yaml", "form:\n  properties:\n" + indented)
                .definitions();
        return definitions.dialog("m:d").orElseThrow().tabs().get(0).fields();
    }

    private List<FieldDefinition> oldFields(String fields) {
        String indented = fields.strip().indent(8);
        Definitions definitions = new SampleModules(directory)
                .with("/m/dialogs/d.yaml", "form:\n  tabs:\n    - name: main\n      fields:\n" + indented)
                .definitions();
        return definitions.dialog("m:d").orElseThrow().tabs().get(0).fields();
    }

    private static final FormTarget TARGET = FormTarget.existing("website", "/home/main/0");

    private Map<String, Object> save(List<FieldDefinition> fields, Map<String, Object> values) {
        FormOutcome outcome = forms.save(EDITOR, TARGET, fields, List.of("en"), new Forms.Save(Map.of(), values));
        assertThat(outcome).isInstanceOf(FormOutcome.Saved.class);
        Map<String, Object> read =
                forms.open(EDITOR, TARGET, fields, List.of("en")).orElseThrow().values();
        assertThat(((FormOutcome.Saved) outcome).values()).isEqualTo(read);
        return read;
    }

    private List<FieldProblem> refused(List<FieldDefinition> fields, Map<String, Object> values) {
        FormOutcome outcome = forms.save(EDITOR, TARGET, fields, List.of("en"), new Forms.Save(Map.of(), values));
        assertThat(outcome).isInstanceOf(FormOutcome.Refused.class);
        return ((FormOutcome.Refused) outcome).problems();
    }

    /** The tree below the component as text, without what the system keeps. */
    private Map<String, Object> stored() {
        return content.sessions()
                .read(StoreName.DRAFT, Actor.system("test"), session -> tree(session.getNode("/website/home/main/0")));
    }

    private static Map<String, Object> tree(Node node) throws RepositoryException {
        Map<String, Object> tree = new LinkedHashMap<>();
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (property.getName().indexOf(':') < 0) {
                tree.put(property.getName(), property.isMultiple() ? texts(property) : property.getString());
            }
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            tree.put(child.getName(), tree(child));
        }
        return tree;
    }

    private static List<String> texts(Property property) throws RepositoryException {
        List<String> texts = new java.util.ArrayList<>();
        for (Value value : property.getValues()) {
            texts.add(value.getString());
        }
        return texts;
    }

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
    void saysWhatIsWrongAtTheFieldItself() {
        List<FieldDefinition> fields = fields("""
                title: { $type: textField, required: true, requiredErrorMessage: m.title }
                mail: { $type: textField, validators: { mail: { $type: emailValidator } } }
                code: { $type: textField, validators: [ { name: c, $type: regexpValidator, pattern: '[A-Z]{2}', errorMessage: Two letters } ] }
                name: { $type: textField, validators: { n: { $type: nodeNameValidator } } }
                short: { $type: textField, maxLength: 3 }
                number: { $type: textField, type: java.lang.Long }
                day: { $type: dateField }
                rows: { $type: jcrMultiField, maxItems: 1, field: { $type: compositeField, properties: { street: { $type: textField, required: true } } } }
                """);
        Map<String, Object> bad = Map.of(
                "title",
                " ",
                "mail",
                "x@",
                "code",
                "abc",
                "name",
                "a b",
                "short",
                "abcd",
                "number",
                "x",
                "day",
                "31/11",
                "rows",
                List.of(Map.of("value", Map.of("street", "A")), Map.of("value", Map.of())));
        assertThat(refused(fields, bad))
                .extracting(problem -> problem.field() + " " + problem.messageKey())
                .containsExactlyInAnyOrder(
                        "title m.title",
                        "mail content.form.email",
                        "code Two letters",
                        "name content.form.node-name",
                        "short content.problem.too-long",
                        "number content.problem.not-long",
                        "day content.problem.not-date",
                        "rows content.problem.too-many",
                        "rows[1].street content.problem.required");
        assertThat(stored()).isEmpty();
    }

    @Test
    void writesOnlyWhatHasChangedAndStampsThePage() {
        List<FieldDefinition> fields = fields("a: { $type: textField }\nb: { $type: textField }");
        save(fields, Map.of("a", "1", "b", "2"));
        long before = revision();
        save(fields, Map.of("a", "3"));
        assertThat(stored()).containsEntry("b", "2");
        assertThat(revision()).isEqualTo(before + 1);
    }

    private long revision() {
        return content.sessions()
                .read(
                        StoreName.DRAFT,
                        EDITOR,
                        session -> session.getNode("/website/home")
                                .getProperty("bt:revision")
                                .getLong());
    }

    @Test
    void showsAConflictInsteadOfOverwritingAnother() {
        List<FieldDefinition> fields = fields("a: { $type: textField }\nb: { $type: textField }");
        save(fields, Map.of("a", "1", "b", "2"));
        save(fields, Map.of("a", "theirs"));
        FormOutcome other = forms.save(
                EDITOR, TARGET, fields, List.of(), new Forms.Save(Map.of("a", "1", "b", "2"), Map.of("b", "mine")));
        assertThat(other).isInstanceOf(FormOutcome.Saved.class);
        FormOutcome same = forms.save(
                EDITOR, TARGET, fields, List.of(), new Forms.Save(Map.of("a", "1", "b", "2"), Map.of("a", "mine")));
        assertThat(same).isEqualTo(new FormOutcome.Conflict(List.of("a"), Map.of("a", "theirs", "b", "mine")));
    }

    @Test
    void makesANewNodeWithItsDefaults() {
        List<FieldDefinition> fields = fields(
                "title: { $type: textField, defaultValue: Mới, required: true }\nkinds: { $type: checkBoxGroupField, defaultValue: [a, b] }\nday: { $type: dateField, defaultValue: now }");
        FormTarget fresh = FormTarget.below(
                "website",
                "/home/main",
                new FormTarget.NewNode("mgnl:component", null, "0", Map.of("mgnl:template", "m:x")));
        Map<String, Object> defaults =
                forms.open(EDITOR, fresh, fields, List.of()).orElseThrow().values();
        assertThat(defaults)
                .containsEntry("title", "Mới")
                .containsEntry("kinds", List.of("a", "b"))
                .containsKey("day");
        FormOutcome outcome = forms.save(EDITOR, fresh, fields, List.of(), new Forms.Save(Map.of(), defaults));
        assertThat(((FormOutcome.Saved) outcome).path()).isEqualTo("/website/home/main/00");
    }

    @Test
    void beginsEntriesAndSwitchedFormsWithTheirDefaults() {
        List<FieldDefinition> fields = fields("""
                slides:
                  $type: jcrMultiField
                  minItems: 2
                  field:
                    $type: compositeField
                    properties:
                      tone: {$type: textField, defaultValue: warm}
                      text: {$type: textField}
                target:
                  $type: switchableField
                  field: {$type: radioButtonGroupField, defaultValue: page, datasource: {options: {page: {}, other: {}}}}
                  forms:
                    page: {properties: {how: {$type: textField, defaultValue: inside}}}
                    other: {properties: {where: {$type: textField, defaultValue: outside}}}
                unseen: {$type: textField, required: true, visible: false}
                """);
        Map<String, Object> values = forms.open(
                        EDITOR,
                        new FormTarget(
                                "website",
                                "/home/main",
                                new FormTarget.NewNode("mgnl:component", null, null, Map.of())),
                        fields,
                        List.of())
                .orElseThrow()
                .values();

        Map<String, Object> entry = Map.of("value", Map.of("tone", "warm"));
        Map<String, Object> switched = Map.of("page", Map.of("how", "inside"), "other", Map.of("where", "outside"));
        assertThat(values)
                .containsEntry("slides", List.of(entry, entry))
                .containsEntry("target", Map.of("option", "page", "forms", switched));
        assertThat(forms.fresh(fields.get(0))).isEqualTo(Map.of("tone", "warm"));
        assertThat(refused(fields, Map.of("slides", List.of(entry))))
                .extracting(FieldProblem::field)
                .containsExactly("slides");
        assertThat(save(fields, Map.of("target", values.get("target")))).containsOnlyKeys("target");
    }

    @Test
    void letsNobodySaveWhatTheStoreDoesNotAllow() {
        List<FieldDefinition> fields = fields("a: { $type: textField }");
        assertThat(forms.open(REPORTER, TARGET, fields, List.of()).orElseThrow().editable())
                .isFalse();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() ->
                        forms.save(REPORTER, TARGET, fields, List.of(), new Forms.Save(Map.of(), Map.of("a", "x")))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
