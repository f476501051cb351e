package org.bantin.definition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.definition.DefinitionProblem.Severity;
import org.bantin.definition.assembly.MagnoliaModules;
import org.bantin.definition.assembly.NearestName;
import org.bantin.definition.assembly.Snapshot;
import org.bantin.definition.module.FileText;
import org.bantin.definition.module.LightModule;
import org.bantin.definition.module.ModuleFile;

/** Scripts that cannot be read, and files that they include and nobody has. A file that has not changed is not read again. */
public final class ScriptProblems {
    private static final Pattern INCLUDE =
            Pattern.compile("[\\[<]#(?:include|import)\\s+(['\"])(/[^'\"${}]+)\\1\\s*(.)");
    private static final long LARGEST = 2_000_000;

    private final List<ScriptCheck> checks;
    private final Map<ModuleFile, Script> known = new ConcurrentHashMap<>();

    private record Include(int line, String path) {}

    private record Script(List<DefinitionProblem> flaws, List<Include> includes) {}

    public ScriptProblems(List<ScriptCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    public List<DefinitionProblem> of(Snapshot snapshot) {
        List<DefinitionProblem> problems = new ArrayList<>();
        for (LightModule module : snapshot.modules()) {
            for (ModuleFile file : module.files()) {
                if (isScript(file)) {
                    Script script = known.computeIfAbsent(file, this::read);
                    problems.addAll(script.flaws());
                    script.includes().forEach(include -> missing(snapshot, file, include, problems));
                }
            }
        }
        return problems;
    }

    private static boolean isScript(ModuleFile file) {
        boolean template = file.path().endsWith(".ftl") || file.path().endsWith(".ftlh");
        return template && file.size() < LARGEST;
    }

    private Script read(ModuleFile file) {
        List<DefinitionProblem> flaws = new ArrayList<>();
        List<Include> includes = new ArrayList<>();
        try {
            String text = FileText.of(file.file());
            for (ScriptCheck check : checks) {
                check.flaw(file.path(), text)
                        .ifPresent(flaw -> flaws.add(new DefinitionProblem(
                                Severity.ERROR, file.module(), file.path(), flaw.line(), flaw.message())));
            }
            Matcher matcher = INCLUDE.matcher(text);
            while (matcher.find()) {
                if (!matcher.group(3).equals("+")) {
                    int line = (int) text.substring(0, matcher.start())
                                    .chars()
                                    .filter(letter -> letter == '\n')
                                    .count()
                            + 1;
                    includes.add(new Include(line, matcher.group(2)));
                }
            }
        } catch (IOException e) {
            // went away meanwhile
        }
        return new Script(flaws, includes);
    }

    private static void missing(Snapshot snapshot, ModuleFile from, Include include, List<DefinitionProblem> problems) {
        String path = include.path();
        String module = path.indexOf('/', 1) > 0 ? path.substring(1, path.indexOf('/', 1)) : "";
        List<String> all = snapshot.modules().stream()
                .filter(other -> other.name().equals(module))
                .flatMap(other -> other.files().stream())
                .map(ModuleFile::path)
                .toList();
        if (all.contains(path) || (all.isEmpty() && MagnoliaModules.isKnown(module))) {
            return;
        }
        String near = NearestName.of(path, all)
                .map(other -> "; nearest known: " + other)
                .orElse("");
        problems.add(new DefinitionProblem(
                Severity.WARNING,
                from.module(),
                from.path(),
                include.line(),
                "no file " + path + " to include" + near));
    }
}
