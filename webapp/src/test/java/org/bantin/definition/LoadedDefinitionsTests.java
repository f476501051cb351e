package org.bantin.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.bantin.definition.form.DialogDefinition;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.definition.form.FieldKind;
import org.bantin.definition.form.OptionDefinition;
import org.bantin.definition.message.MergedMessages;
import org.bantin.definition.message.Messages;
import org.bantin.definition.resource.ModuleResources;
import org.bantin.definition.resource.Resources;
import org.bantin.definition.watch.LightModules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading light modules from files, both dialects and all tags. */
class LoadedDefinitionsTests {
    @TempDir
    Path directory;

    SampleModules files;

    @BeforeEach
    void emptyDirectory() {
        files = new SampleModules(directory);
    }

    @Test
    void readsAContentTypeWithSubModelsAndReferences() {
        files.with("/news/contentTypes/story.yaml", """
                datasource:
                  workspace: stories
                model:
                  nodeType: news:story
                  properties:
                    - { name: title, required: true, i18n: true }
                    - { name: day, type: date }
                    - { name: author, type: "reference:person", multiple: true }
                    - { name: kind, options: { a: { value: A, label: First }, b: {} } }
                  subModels:
                    - name: source
                      properties: [ { name: label } ]
                """);
        ContentTypeDefinition type = files.definitions().contentType("story").orElseThrow();
        assertThat(type.workspace()).isEqualTo("stories");
        assertThat(type.properties())
                .extracting(PropertyDefinition::type)
                .containsExactly("String", "Date", "reference:person", "String");
        assertThat(type.property("author").orElseThrow().referencedType()).contains("person");
        assertThat(type.property("kind").orElseThrow().options())
                .extracting(OptionDefinition::value)
                .containsExactly("A", "b");
        assertThat(type.subModel("source").orElseThrow().nodeType()).isEqualTo("mgnl:contentNode");
    }

    @Test
    void mergesIncludesBeforeLocalKeys() {
        files.with(
                        "/m/includes/seo.yaml",
                        "description: { $type: textField, label: Old }\nkeywords: { $type: textField }\n")
                .with("/m/dialogs/page.yaml", """
                        form:
                          properties:
                            !include:/m/includes/seo.yaml
                            description: { label: New }
                            title: { $type: textField }
                        """);
        DialogDefinition dialog = files.definitions().dialog("m:page").orElseThrow();
        assertThat(dialog.tabs())
                .singleElement()
                .satisfies(tab -> assertThat(tab.fields())
                        .extracting(FieldDefinition::name)
                        .containsExactly("description", "keywords", "title"));
        assertThat(dialog.field("description").orElseThrow().label()).isEqualTo("New");
        assertThat(dialog.field("description").orElseThrow().kind()).isEqualTo(FieldKind.TEXT);
    }

    @Test
    void acceptsIncludesBetweenOtherKeysAndOldOnesAndOnListItems() {
        files.with("/m/includes/one.yaml", "one: { $type: textField }\n")
                .with("/m/includes/two.yaml", "two: { $type: textField }\n")
                .with("/m/includes/field.yaml", "name: listed\nfieldType: text\n")
                .with("/m/dialogs/mixed.yaml", """
                        form:
                          properties:
                            first: { $type: textField }
                            !include:/m/includes/one.yaml
                            second: { $type: textField }
                            !include:/m/includes/two.yaml
                        """)
                .with("/m/dialogs/old.yaml", "form: { properties: !include /m/includes/one.yaml }\n")
                .with("/m/dialogs/list.yaml", """
                        form:
                          tabs:
                            - name: main
                              fields:
                                - !include:/m/includes/field.yaml
                                - !include:/m/includes/field.yaml
                                  name: changed
                        """);
        Definitions definitions = files.definitions();
        assertThat(definitions.problems()).isEmpty();
        assertThat(names(definitions, "m:mixed")).containsExactly("first", "one", "second", "two");
        assertThat(names(definitions, "m:old")).containsExactly("one");
        assertThat(names(definitions, "m:list")).containsExactly("listed", "changed");
    }

    @Test
    void inheritsTheDecoratedDefinitionAndOverridesWhereSaid() {
        files.with("/base/templates/pages/home.yaml", """
                        title: Home
                        areas:
                          main: { availableComponents: { a: { id: "base:a" } } }
                        """)
                .with(
                        "/deco/decorations/base/templates/pages/home.areas.main.availableComponents.yaml",
                        "b: { id: 'deco:b' }\n")
                .with("/child/templates/pages/home.yaml", """
                        !inherit:base:pages/home
                        title: Child
                        areas:
                          main:
                            availableComponents:
                              c: { id: "child:c" }
                        """)
                .with("/child/templates/pages/other.yaml", """
                        !inherit:base:pages/home
                        areas:
                          main:
                            availableComponents: !override
                              c: { id: "child:c" }
                        """);
        Definitions definitions = files.definitions();
        assertThat(definitions.problems())
                .extracting(DefinitionProblem::severity)
                .containsOnly(DefinitionProblem.Severity.WARNING);
        DefinitionNode child = definitions.find("templates", "child:pages/home").orElseThrow();
        assertThat(child.text("title")).contains("Child");
        assertThat(components(child)).containsExactly("a", "b", "c");
        assertThat(components(definitions.find("templates", "child:pages/other").orElseThrow()))
                .containsExactly("c");
    }

    @Test
    void takesAwayWhatADecorationSetsToNullAndKeepsAMapWithoutValue() {
        files.with("/base/templates/pages/home.yaml", """
                        title: Home
                        dialog: base:d
                        areas: { main: { availableComponents: { a: { id: base:a } } }, side: { type: single }, foot: { type: list } }
                        """).with("/z/decorations/base/templates/pages/home.yaml", """
                        title:
                        dialog: null
                        areas:
                          main:
                          side: ~
                          foot: !override
                        """);
        DefinitionNode home =
                files.definitions().find("templates", "base:pages/home").orElseThrow();
        assertThat(home.text("title")).isEmpty();
        assertThat(home.values()).doesNotContainKey("dialog");
        assertThat(home.children("areas"))
                .extracting(area -> area.text("name").orElse(""))
                .containsExactly("main");
        assertThat(components(home)).containsExactly("a");
    }

    @Test
    void mergesNamedListsWithMapsByName() {
        files.with(
                        "/m/dialogs/base.yaml",
                        "form: { tabs: [ { name: t, fields: [ { name: x, fieldType: text, label: X } ] } ] }\n")
                .with("/m/decorations/m/dialogs/base.form.tabs.t.fields.x.yaml", "label: Y\n");
        assertThat(files.definitions()
                        .dialog("m:base")
                        .orElseThrow()
                        .field("x")
                        .orElseThrow()
                        .label())
                .isEqualTo("Y");
    }

    @Test
    void generatesAnAppFromAContentType() {
        files.with("/m/contentTypes/book.yaml", """
                        datasource: { workspace: books }
                        model:
                          properties:
                            - { name: title, required: true }
                            - { name: price, type: Double }
                            - { name: tags, multiple: true }
                            - { name: parts, type: part, multiple: true }
                          subModels: [ { name: part, properties: [ { name: label } ] } ]
                        """).with("/m/apps/books-app.yaml", """
                        !content-type:book
                        name: books-app
                        subApps: { detail: { form: { properties: { title: { label: Name of the book } } } } }
                        """);
        Definitions definitions = files.definitions();
        DefinitionNode app = definitions.find("apps", "books-app").orElseThrow();
        DefinitionNode fields = app.node("subApps").node("detail").node("form").node("properties");
        assertThat(app.node("datasource").text("workspace")).contains("books");
        assertThat(fields.node("title").text("label")).contains("Name of the book");
        assertThat(fields.node("title").flag("required", false)).isTrue();
        assertThat(fields.node("tags").text("$type")).contains("jcrMultiValueField");
        assertThat(fields.node("parts").node("field").node("properties").values())
                .containsKey("label");
    }

    @Test
    void reportsWhatIsBrokenWithFileAndLineAndKeepsTheRest() {
        files.with("/m/dialogs/bad.yaml", "form:\n  a: [1, 2\nlabel: x\n")
                .with("/m/dialogs/gone.yaml", "label: x\nform: !include:/m/includes/missing.yaml\n")
                .with("/m/dialogs/good.yaml", "label: ok\n");
        Definitions definitions = files.definitions();
        assertThat(definitions.dialog("m:good")).isPresent();
        assertThat(definitions.problems())
                .anySatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo("/m/dialogs/bad.yaml");
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.module()).isEqualTo("m");
                })
                .anySatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo("/m/dialogs/gone.yaml");
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.message()).contains("/m/includes/missing.yaml");
                });
    }

    @Test
    void keepsTheLastGoodStateOfADefinitionThatBreaks() {
        files.with("/m/dialogs/form.yaml", "label: good\n");
        LightModules modules = files.read();
        Definitions definitions = new LoadedDefinitions(modules);
        files.with("/m/dialogs/form.yaml", "label: [broken\n");
        modules.reloadIfChanged();
        assertThat(definitions.dialog("m:form").orElseThrow().label()).isEqualTo("good");
        assertThat(definitions.problems()).hasSize(1);
        files.with("/m/dialogs/form.yaml", "label: repaired\n");
        modules.reloadIfChanged();
        assertThat(definitions.dialog("m:form").orElseThrow().label()).isEqualTo("repaired");
        assertThat(definitions.problems()).isEmpty();
    }

    @Test
    void takesAChangedScriptWithoutReadingDefinitionsAnew() {
        files.with("/m/templates/page.yaml", "title: Page\n").with("/m/templates/page.ftl", "one");
        LightModules modules = files.read();
        LoadedDefinitions definitions = new LoadedDefinitions(modules);
        var before = modules.current();
        files.with("/m/templates/page.ftl", "two words");
        modules.reloadIfChanged();
        assertThat(definitions.generation()).isEqualTo(before.generation() + 1);
        assertThat(modules.current().definitions("templates").get("m:page"))
                .isSameAs(before.definitions("templates").get("m:page"));
        assertThat(new ModuleResources(modules)
                        .find("/m/templates/page.ftl")
                        .orElseThrow()
                        .text())
                .isEqualTo("two words");
        files.with("/m/templates/other.yaml", "title: Other\n");
        modules.reloadIfChanged();
        assertThat(definitions.ids("templates")).contains("m:other");
    }

    @Test
    void namesTheFileThatWasMeantWhereThousandsAreMissing() {
        files.with("/m/templates/pages/home.ftl", "x");
        for (int i = 0; i < 2_000; i++) {
            files.with(
                    "/m/templates/components/c" + i + ".yaml",
                    "templateScript: /m/templates/pages/gone" + i + ".ftl\n");
        }
        files.with("/m/templates/a.yaml", "templateScript: /m/templates/pages/hone.ftl\n");
        long start = System.nanoTime();
        Definitions definitions = files.definitions();
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
        assertThat(definitions.problems())
                .hasSize(2_001)
                .anySatisfy(problem ->
                        assertThat(problem.message()).endsWith("nearest known: /m/templates/pages/home.ftl"));
    }

    @Test
    void findsTextsByLocaleLanguageAndFallback() {
        files.with("/m/i18n/m-messages_vi.properties", "greeting=Xin chào {0}\nonly.vi=Chỉ có ở đây\n")
                .with("/m/i18n/m-messages_en.properties", "greeting=Hello {0}\n");
        Messages messages = new MergedMessages(files.read());
        assertThat(messages.text(Locale.forLanguageTag("vi-VN"), "greeting", "Lan"))
                .isEqualTo("Xin chào Lan");
        assertThat(messages.text(Locale.ENGLISH, "greeting", "Lan")).isEqualTo("Hello Lan");
        assertThat(messages.text(Locale.ENGLISH, "only.vi")).isEqualTo("Chỉ có ở đây");
        assertThat(messages.text(Locale.ENGLISH, "fields.some.title")).isEqualTo("title");
        assertThat(messages.text(Locale.ENGLISH, "Một nhãn thường.")).isEqualTo("Một nhãn thường.");
    }

    @Test
    void servesFilesOfModulesAndNothingElse() {
        files.with("/m/webresources/site.css", "a{}").with("/m/.hidden/x", "secret");
        Resources resources = new ModuleResources(files.read());
        assertThat(resources.find("/m/webresources/site.css").orElseThrow().text())
                .isEqualTo("a{}");
        assertThat(List.of(
                        "/m/../m/webresources/site.css",
                        "/m/.hidden/x",
                        "/m//webresources/site.css",
                        "/m",
                        "/m/\u0000",
                        "m/webresources/site.css"))
                .allSatisfy(path -> assertThat(resources.find(path)).isEmpty());
        assertThat(resources.matching("/m.*css")).containsExactly("/m/webresources/site.css");
    }

    @Test
    void readsTheShippedTypes() {
        Definitions definitions = SampleModules.shipped().definitions();
        assertThat(definitions.problems()).noneMatch(p -> p.severity() == DefinitionProblem.Severity.ERROR);
        assertThat(definitions.contentType("article").orElseThrow().property("title"))
                .isPresent();
        assertThat(definitions
                        .dialog("newsroom:items/article")
                        .orElseThrow()
                        .field("body")
                        .orElseThrow()
                        .kind())
                .isEqualTo(FieldKind.RICH_TEXT);
    }

    private static List<String> names(Definitions definitions, String dialog) {
        return definitions.dialog(dialog).orElseThrow().tabs().stream()
                .flatMap(tab -> tab.fields().stream())
                .map(FieldDefinition::name)
                .toList();
    }

    private static List<String> components(DefinitionNode template) {
        return List.copyOf(template.node("areas")
                .node("main")
                .node("availableComponents")
                .values()
                .keySet());
    }
}
