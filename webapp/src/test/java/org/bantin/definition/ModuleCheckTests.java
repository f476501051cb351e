package org.bantin.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./bantin check --modules} says. */
class ModuleCheckTests {
    @TempDir
    Path directory;

    @Test
    void reportsCountsAndProblemsWithTheNearestKnownKey() {
        new SampleModules(directory)
                .with(
                        "/a/dialogs/components/x.yaml",
                        "form:\n  properties:\n    t:\n      $type: textFeild\n      lable: X\n    u:\n      $type: textField\n      lable: X\n")
                .with(
                        "/a/templates/components/x.yaml",
                        "templateScript: /a/templates/components/x.ftl\ndialog: a:components/y\ntitel: X\n")
                .with("/b/module.yaml", "dependencies: { mtk: { version: '1.0/*' }, c: { version: '1' } }\n");
        JsonNode report =
                JsonMapper.shared().readTree(ModuleCheck.of(List.of(directory)).json());
        assertThat(report.get("modules").asInt()).isEqualTo(2);
        assertThat(report.get("definitions").get("template").asInt()).isEqualTo(1);
        assertThat(report.get("definitions").get("dialog").asInt()).isEqualTo(1);
        assertThat(report.get("problems").values())
                .anySatisfy(problem -> {
                    assertThat(problem.get("message").asString())
                            .contains("textFeild")
                            .contains("textField");
                    assertThat(problem.get("line").asInt()).isEqualTo(4);
                    assertThat(problem.get("severity").asString()).isEqualTo("warning");
                })
                .anySatisfy(problem -> {
                    assertThat(problem.get("message").asString())
                            .contains("lable")
                            .contains("nearest known: label");
                    assertThat(problem.get("line").asInt()).isEqualTo(8);
                })
                .anySatisfy(problem -> assertThat(problem.get("message").asString())
                        .contains("titel")
                        .contains("title"))
                .anySatisfy(problem ->
                        assertThat(problem.get("message").asString()).contains("no file /a/templates/components/x.ftl"))
                .anySatisfy(problem -> assertThat(problem.get("message").asString())
                        .contains("a:components/y")
                        .contains("a:components/x"))
                .anySatisfy(
                        problem -> assertThat(problem.get("message").asString()).contains("no module c"));
    }

    @Test
    void resolvesTwoThousandIncludesWithinTwoSeconds() {
        SampleModules files = new SampleModules(directory);
        for (int i = 0; i < 60; i++) {
            files.with(
                    "/big/includes/f" + i + ".yaml",
                    "$type: textField\nlabel: F" + i + "\nvalidators: !include:/big/includes/v.yaml\n");
        }
        files.with("/big/includes/v.yaml", "email: { $type: emailValidator }\n");
        for (int d = 0; d < 50; d++) {
            StringBuilder dialog = new StringBuilder("form:\n  properties:\n");
            for (int f = 0; f < 45; f++) {
                dialog.append("    field")
                        .append(f)
                        .append(": !include:/big/includes/f")
                        .append((d + f) % 60)
                        .append(".yaml\n");
            }
            files.with("/big/dialogs/d" + d + ".yaml", dialog.toString());
        }
        long start = System.nanoTime();
        ModuleCheck check = ModuleCheck.of(List.of(directory));
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(check.hasErrors()).isFalse();
        assertThat(check.json()).contains("\"dialog\" : 50");
        assertThat(millis).isLessThan(2_000);
    }
}
