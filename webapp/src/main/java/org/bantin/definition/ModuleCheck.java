package org.bantin.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bantin.definition.DefinitionProblem.Severity;
import org.bantin.definition.assembly.Loading;
import org.bantin.definition.assembly.Snapshot;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code ./bantin check --modules} says of the light modules in some directories. Needs no application and writes no
 * log.
 */
public final class ModuleCheck {
    private final Snapshot snapshot;
    private final List<DefinitionProblem> problems;

    private ModuleCheck(Snapshot snapshot, List<DefinitionProblem> problems) {
        this.snapshot = snapshot;
        this.problems = problems;
    }

    public static ModuleCheck of(List<Path> directories) {
        return of(directories, List.of());
    }

    /** Reads the scripts too, as their engines would. */
    public static ModuleCheck of(List<Path> directories, List<ScriptCheck> scripts) {
        Snapshot snapshot = new Loading(directories).load();
        List<DefinitionProblem> problems = new ArrayList<>(snapshot.problems());
        problems.addAll(new ScriptProblems(scripts).of(snapshot));
        return new ModuleCheck(snapshot, problems);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** {@code {"modules": n, "definitions": {"template": n, …}, "problems": [{severity, module, file, line, message}]}}. */
    public String json() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("modules", snapshot.modules().size());
        report.put("definitions", snapshot.counts());
        List<Map<String, Object>> entries = new ArrayList<>();
        for (DefinitionProblem problem : problems) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
            entry.put("module", problem.module());
            entry.put("file", problem.file());
            entry.put("line", problem.line());
            entry.put("message", problem.message());
            entries.add(entry);
        }
        report.put("problems", entries);
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(report);
    }

    /** The same for people: one line per problem, then the sum. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (DefinitionProblem problem : problems) {
            text.append(problem.severity())
                    .append(' ')
                    .append(problem.file())
                    .append(':')
                    .append(problem.line())
                    .append(' ')
                    .append(problem.message())
                    .append('\n');
        }
        return text.append(snapshot.modules().size())
                .append(" modules, definitions: ")
                .append(snapshot.counts())
                .append('\n')
                .toString();
    }

    /** Directories as arguments; exit status 1 when there are errors. */
    public static void main(String[] directories) {
        ModuleCheck check = of(List.of(directories).stream().map(Path::of).toList());
        System.out.println(check.json());
        System.exit(check.hasErrors() ? 1 : 0);
    }
}
