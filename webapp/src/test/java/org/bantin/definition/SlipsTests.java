package org.bantin.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bantin.definition.DefinitionProblem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of a module's author: each is told with its file, its line and what was meant. */
class SlipsTests {
    private static final String GOOD_DIALOG = "form: {properties: {t: {$type: textField}}}\n";

    @TempDir
    Path directory;

    /** A file with one slip; {@code ;} stands for a line break. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            templates/pages/p.yaml | renderType: freemarker;templateScipt: /m/a.ftl | 2 | templateScript
            templates/pages/p.yaml | renderType: freemarkr;templateScript: /m/a.ftl | 1 | freemarker
            templates/pages/p.yaml | templateScript: /m/aa.ftl | 1 | nearest known: /m/a.ftl
            templates/pages/p.yaml | templateScript: /m/a.ftl;dialog: m:goood | 2 | m:good
            templates/pages/p.yaml | templateScript: /m/a.ftl;areas:;  main:;    type: lst | 4 | list
            templates/pages/p.yaml | templateScript: /m/a.ftl;areas:;  main:;    maxComponents: many | 4 | number
            templates/pages/p.yaml | templateScript: /m/a.ftl;areas:;  main:;    availableComponents:;      a: {id: m:components/aa} | 5 | m:components/a
            templates/pages/p.yaml | templateScript: /m/a.ftl;title: A;title: B | 3 | twice
            templates/pages/p.yaml | templateScript: /m/a.ftl;parameters: !inclde:/m/x.yaml | 2 | !include
            templates/pages/p.yml | templateScript: /m/a.ftl | 0 | .yaml
            dialogs/d.yaml | form:;  properties:;    a: {$type: textFeld} | 3 | textField
            dialogs/d.yaml | form:;  tabs:;    - name: x;      fields:;        - {name: a, fieldType: txet} | 5 | text
            dialogs/d.yaml | form:;  properties:;    a:;      $type: comboBoxField;      datasource: {$type: optionListDatasorce} | 5 | optionListDatasource
            dialogs/d.yaml | form:;  properties:;    a: {$type: textField, requird: true} | 3 | required
            dialogs/d.yaml | form:;  properties:;    a: {$type: textField, validators: {e: {$type: emailValidatr}}} | 3 | emailValidator
            dialogs/d.yaml | form:;  properties:;    a: {$type: compositeField, itemProvider: {$type: currentItemProvidr}} | 3 | currentItemProvider
            dialogs/d.yaml | form:;  layout:;    $type: tabedLayout | 3 | tabbedLayout
            dialogs/d.yaml | form: !include:/m/includes/frm.yaml | 1 | /m/includes/form.yaml
            contentTypes/c.yaml | model:;  properties:;    - {name: a, type: Lnog} | 3 | Long
            contentTypes/c.yaml | model:;  properties:;    - {name: a, type: reference:typ} | 3 | type
            contentTypes/c.yaml | model:;  properties:;    - {name: text_de} | 3 | translation
            apps/a.yaml | !content-type:typ | 1 | type
            apps/a.yaml | !content-type:type;name: x;subApps:;  detial: {} | 4 | detail
            apps/a.yaml | subApps:;  browser:;    workbench:;      contentViews: [{name: l, $type: listVew}] | 4 | listView
            restEndpoints/e.yaml | class: info.magnolia.rest.delivery.jcr.v2.JcrDeliveryEndpointDefinition;workspace: x;dept: 3 | 3 | depth
            restEndpoints/e.yaml | workspace: x;references:;  - {name: a, propertyName: a, referenceResolver: {$type: assetReferenceResolvr}} | 3 | assetReferenceResolver
            virtualUriMappings/v.yaml | class: info.magnolia.virtualuri.mapping.RegexpVirtualUriMapping;fromUri: ^/a(b;toUri: /c | 2 | regular expression
            themes/t.yaml | imaging:;  variations:;    s: {class: SimpleResizeVariation, widht: 3} | 3 | width
            sites/s.yaml | theme: {name: thme} | 1 | nearest known: theme
            """)
    void isToldWithItsLineAndWhatWasMeant(String file, String text, int line, String meant) {
        sound().with("/m/" + file, text.replace(";", "\n") + "\n");
        assertThat(problems())
                .filteredOn(problem -> problem.file().equals("/m/" + file) && problem.severity() != Severity.INFO)
                .hasSize(1)
                .first()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.message()).contains(meant);
                    assertThat(problem.module()).isEqualTo("m");
                });
    }

    @Test
    void aSoundModuleHasNothingToBeSaid() {
        sound();
        assertThat(problems()).isEmpty();
    }

    @Test
    void tellsMissingModulesAndVersions() {
        sound().with(
                        "/n/module.yaml",
                        "dependencies: {core: {version: 6.2/*}, nomod: {version: 1}, m: {version: '[2,3)'}}\n");
        assertThat(problems())
                .extracting(DefinitionProblem::severity, DefinitionProblem::message)
                .anySatisfy(told -> assertThat(told.toList())
                        .containsExactly(Severity.ERROR, "no module nomod, which this one needs; nearest known: m"))
                .anySatisfy(told -> assertThat(told.toList())
                        .containsExactly(Severity.WARNING, "module m is here in version 1.0; asked for: [2,3)"))
                .hasSize(2);
    }

    @Test
    void readsScriptsToo() {
        sound().with("/m/b.ftl", "<p>\n[#include \"/m/aa.ftl\"]\n[#if x]");
        ScriptCheck parser = (path, text) ->
                text.contains("[#if") ? Optional.of(new ScriptCheck.Flaw(3, "[#if] is not closed")) : Optional.empty();
        assertThat(ModuleCheck.of(List.of(directory), List.of(parser)).json())
                .contains("[#if] is not closed")
                .contains("no file /m/aa.ftl to include; nearest known: /m/a.ftl");
    }

    @Test
    void takesARepositoryThatIsAModuleByTheNameInItsPaths() throws Exception {
        Path repository = Files.createDirectories(directory.resolve("some-clone"));
        new SampleModules(directory)
                .with("/some-clone/templates/components/a.yaml", "templateScript: /shop/templates/components/a.ftl\n")
                .with("/some-clone/templates/components/a.ftl", "x");
        assertThat(ModuleCheck.of(List.of(repository)).json())
                .contains("\"problems\" : [ ]")
                .contains("\"modules\" : 1");
    }

    private SampleModules sound() {
        return new SampleModules(directory)
                .with("/m/module.yaml", "version: 1.0\n")
                .with("/m/a.ftl", "x")
                .with("/m/dialogs/good.yaml", GOOD_DIALOG)
                .with("/m/dialogs/heir.yaml", "!inherit:m:good\n")
                .with("/m/includes/form.yaml", "properties: {}\n")
                .with("/m/contentTypes/type.yaml", "model: {properties: [{name: title}]}\n")
                .with("/m/apps/type.yaml", "!content-type:type\n")
                .with("/m/themes/theme.yaml", "cssFiles: [{name: a, link: /x.css}]\n")
                .with("/m/templates/components/a.yaml", "templateScript: /m/a.ftl\nrenderType: freemarker\n")
                .with("/m/renderers/json.yaml", "!inherit:freemarker\ncontentType: application/json\n");
    }

    private List<DefinitionProblem> problems() {
        return new SampleModules(directory).definitions().problems();
    }
}
