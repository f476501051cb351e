package org.bantin.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.bantin.definition.form.DialogDefinition;
import org.bantin.definition.form.FieldDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files as strangers write them: other line ends, marks, tabs, doubles, circles, bombs and ways out of the directory. */
class StrangeFilesTests {
    @TempDir
    Path directory;

    private List<String> problems(SampleModules modules) {
        return modules.definitions().problems().stream()
                .filter(problem -> problem.severity() != DefinitionProblem.Severity.INFO)
                .map(problem -> problem.file() + ":" + problem.line() + " " + problem.message())
                .toList();
    }

    @Test
    void readsWindowsLineEndsByteOrderMarksAndWorksWithoutADescriptor() {
        SampleModules modules = new SampleModules(directory)
                .with(
                        "/w/dialogs/a.yaml",
                        "\uFEFFform:\r\n  properties:\r\n    t: !include:/w/includes/f.yaml\r\n      required: true\r\n")
                .with("/w/includes/f.yaml", "$type: textField\r\nlabel: T\r\n");
        assertThat(problems(modules)).isEmpty();
        FieldDefinition field =
                modules.definitions().dialog("w:a").orElseThrow().field("t").orElseThrow();
        assertThat(field.label()).isEqualTo("T");
        assertThat(field.required()).isTrue();
    }

    @Test
    void readsUtf16AndSaysWhereLettersAreNotUtf8() throws IOException {
        SampleModules modules =
                new SampleModules(directory).with("/w/dialogs/a.yaml", "").with("/w/dialogs/b.yaml", "");
        String text = "label: Việt\nform: { properties: { t: { $type: textField } } }\n";
        Files.write(directory.resolve("w/dialogs/a.yaml"), text.getBytes(StandardCharsets.UTF_16));
        Files.write(
                directory.resolve("w/dialogs/b.yaml"),
                "form: { properties: { t: { $type: textField } } }\nlabel: Grün\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems(modules))
                .containsExactly("/w/dialogs/b.yaml:2 letters that are not UTF-8; save the file as UTF-8");
        assertThat(modules.definitions().dialog("w:a").orElseThrow().label()).isEqualTo("Việt");
    }

    @Test
    void readsAnchorsAndMergeKeysAndTheLastOfTwoEqualKeys() {
        SampleModules modules = new SampleModules(directory).with("/w/dialogs/a.yaml", """
                form:
                  properties:
                    one: &base { $type: textField, label: One, rows: 3 }
                    two:
                      <<: *base
                      label: Two
                    two: { $type: textField, label: Three }
                    four: *base
                """);
        DialogDefinition dialog = modules.definitions().dialog("w:a").orElseThrow();
        assertThat(dialog.field("two").orElseThrow().label()).isEqualTo("Three");
        assertThat(dialog.field("four").orElseThrow().label()).isEqualTo("One");
        assertThat(dialog.tabs().get(0).fields())
                .extracting(FieldDefinition::name)
                .containsExactly("one", "two", "four");
    }

    @Test
    void saysWhereATabAMissingFileAndACircleStand() {
        SampleModules modules = new SampleModules(directory)
                .with("/w/dialogs/tab.yaml", "form:\n\tproperties:\n")
                .with("/w/dialogs/missing.yaml", "form:\n  properties:\n    t: !include:/w/includes/nowhere.yaml\n")
                .with("/w/dialogs/circle.yaml", "form:\n  properties: !include:/w/includes/x.yaml\n")
                .with("/w/includes/x.yaml", "a: !include:/w/includes/y.yaml\n")
                .with("/w/includes/y.yaml", "b: !include:/w/includes/x.yaml\n")
                .with("/w/dialogs/whole.yaml", "form:\n  properties:\n    t: { $type: textField }\n");
        assertThat(problems(modules))
                .anyMatch(problem -> problem.startsWith("/w/dialogs/tab.yaml:2 not readable as YAML"))
                .anyMatch(problem -> problem.startsWith("/w/dialogs/missing.yaml:3 no file /w/includes/nowhere.yaml"))
                .anyMatch(problem -> problem.contains("goes round in a circle"));
        assertThat(modules.definitions().dialog("w:whole")).isPresent();
    }

    @Test
    void readsMessagesThatAreNotUtf8AndTheTagOfOldContentTypes() throws IOException {
        SampleModules modules = new SampleModules(directory)
                .with("/w/contentTypes/guide.yaml", "model:\n  properties:\n    - { name: title }\n")
                .with("/w/apps/guides.yaml", "!with-type:guide\nname: guides\n");
        Path messages = directory.resolve("w/i18n/w-messages_de.properties");
        Files.createDirectories(messages.getParent());
        Files.writeString(messages, "grüße=Grüße\n", StandardCharsets.ISO_8859_1);
        SampleModules.All all = modules.all();
        assertThat(all.messages().text(Locale.GERMAN, "grüße")).isEqualTo("Grüße");
        assertThat(all.definitions().find("apps", "guides").orElseThrow().values())
                .containsKey("subApps");
        assertThat(problems(modules)).singleElement().asString().contains("read as Latin-1");
    }

    @Test
    void leavesOutTabsThatHoldNothingAndNamesTheOthersApart() {
        SampleModules modules = new SampleModules(directory).with("/w/dialogs/a.yaml", """
                form:
                  properties:
                    one: { $type: textField }
                    two: { $type: textField }
                  layout:
                    $type: tabbedLayout
                    tabs:
                      - name: first
                      - label: First
                        fields: [ { name: one } ]
                      - name: second
                      - label: Second
                        fields: [ { name: two } ]
                """);
        assertThat(modules.definitions().dialog("w:a").orElseThrow().tabs())
                .extracting(DialogDefinition.TabDefinition::name, DialogDefinition.TabDefinition::label)
                .containsExactly(tuple("default", "First"), tuple("default2", "Second"));
    }

    @Test
    void includesNothingFromOutsideTheModules() throws IOException {
        Files.writeString(directory.resolveSibling("secret.yaml"), "secret: value\n", StandardCharsets.UTF_8);
        SampleModules modules = new SampleModules(directory.resolve("lm"))
                .with(
                        "/w/dialogs/a.yaml",
                        "form:\n  properties:\n    a: !include:/../../../../../../../../etc/passwd\n")
                .with("/w/dialogs/b.yaml", "form:\n  properties:\n    b: !include:../../../secret.yaml\n")
                .with("/w/dialogs/c.yaml", "form:\n  properties:\n    c: !include:/w/../../secret.yaml\n");
        assertThat(problems(modules)).hasSize(3).allMatch(problem -> problem.contains("to include"));
        assertThat(modules.definitions().find("dialogs", "w:b").orElseThrow().toString())
                .doesNotContain("secret");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void survivesBombs() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1)));
        }
        SampleModules modules = new SampleModules(directory)
                .with("/w/dialogs/laughs.yaml", laughs.toString())
                .with("/w/dialogs/deep.yaml", "a: " + "[".repeat(20_000))
                .with("/w/dialogs/self.yaml", "form: &f\n  properties: *f\n")
                .with("/w/dialogs/tag.yaml", "a: !!javax.script.ScriptEngineManager [x]\n")
                .with("/w/dialogs/whole.yaml", "form:\n  properties:\n    t: { $type: textField }\n");
        assertThat(modules.definitions().dialog("w:whole")).isPresent();
        assertThat(problems(modules))
                .anyMatch(problem -> problem.startsWith("/w/dialogs/laughs.yaml"))
                .anyMatch(problem -> problem.startsWith("/w/dialogs/deep.yaml"))
                .anyMatch(problem -> problem.startsWith("/w/dialogs/self.yaml"));
    }
}
