package org.bantin.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bantin.definition.DefinitionProblem.Severity;
import org.bantin.definition.watch.LightModules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class WorkflowProblemsTests {
    private static final String GOOD = """
            states:
              legal-review: { label: Thẩm định }
            transitions:
              submit: { from: [draft], to: legal-review, who: [owner] }
              sign: { from: [legal-review], to: published, who: [chief-editor], checklist: true }
            """;

    @TempDir
    Path directory;

    private List<String> problems(String workflow) {
        return new SampleModules(directory)
                .with("/m/workflows/legal.yaml", workflow).read().current().problems().stream()
                        .map(problem -> problem.severity() + " " + problem.line() + " " + problem.message())
                        .toList();
    }

    @Test
    void findsNothingInAWholeFile() {
        assertThat(problems(GOOD)).isEmpty();
    }

    @Test
    void saysWhatIsWrongWhereAndWhatWasMeant() {
        assertThat(problems("""
                        states:
                          legal-review: { labl: Thẩm định, look: pendin }
                          lonely: {}
                        transitions:
                          submit: { from: [draft], to: legal-reviev, who: [ownr], checklist: [comment], does: [publsh] }
                          sign: { from: [legal-review], to: published, who: [chief-editor], assign: { to: editor, due: soon } }
                          nothing: { from: [draft] }
                        """))
                .contains(
                        "WARNING 2 unknown key labl in state of a workflow; nearest known: label",
                        "ERROR 5 no state legal-reviev in this workflow; nearest known: legal-review",
                        "ERROR 5 unknown rule comment; nearest known: comments",
                        "ERROR 5 unknown effect publsh; nearest known: publish",
                        "ERROR 6 due is a number of hours or days such as 4h, 2d; found: soon",
                        "ERROR 7 decision nothing leads nowhere: to is missing",
                        "ERROR 7 nobody may take decision nothing: who is missing",
                        "WARNING 3 no decision leads to state lonely",
                        "WARNING 3 no decision leads out of state lonely")
                .anyMatch(problem -> problem.startsWith("ERROR 5 nobody is called ownr; nearest known: owner"))
                .anyMatch(problem -> problem.startsWith("WARNING 2 unknown look pendin; nearest known: pending"));
    }

    @Test
    void saysWhichWorkflowATypeCannotFind() {
        new SampleModules(directory).with("/m/contentTypes/note.yaml", """
                datasource: { workspace: notes }
                model: { properties: { title: { type: String } } }
                bantin: { workflow: legl }
                """);
        assertThat(problems(GOOD)).containsExactly("WARNING 3 no workflow legl; nearest known: legal");
    }

    @Test
    void keepsTheLastGoodFileWhileTheNewOneCannotBeUsed() {
        SampleModules files = new SampleModules(directory).with("/m/workflows/legal.yaml", GOOD);
        LightModules modules = new LightModules(
                new DefinitionProperties(List.of(directory), false), new MockEnvironment(), event -> {});
        files.with("/m/workflows/legal.yaml", GOOD.replace("to: legal-review", "to: nowhere-at-all"));
        modules.reloadIfChanged();
        assertThat(modules.current().problems())
                .extracting(DefinitionProblem::severity)
                .contains(Severity.ERROR);
        assertThat(target(modules)).isEqualTo("legal-review");
        files.with("/m/workflows/legal.yaml", GOOD.replace("legal-review", "proof"));
        modules.reloadIfChanged();
        assertThat(target(modules)).isEqualTo("proof");
    }

    private static String target(LightModules modules) {
        return new LoadedDefinitions(modules)
                .find("workflows", "legal")
                .orElseThrow()
                .node("transitions")
                .node("submit")
                .text("to")
                .orElseThrow();
    }
}
