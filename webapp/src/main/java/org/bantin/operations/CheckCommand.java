package org.bantin.operations;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.bantin.repository.ConsistencyCheck;
import org.bantin.repository.ConsistencyCheck.Report;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;

/** Runs every check there is: 0 when all is sound, 1 when something is broken. */
@Command(name = "check", mixinStandardHelpOptions = true)
class CheckCommand implements Callable<Integer> {
    private final List<ConsistencyCheck> checks;
    private final ObjectMapper json;

    @Option(names = "--json")
    private boolean asJson;

    /** Carried out without the application, before this command exists. */
    @Option(names = "--modules")
    private boolean modulesOnly;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    CheckCommand(List<ConsistencyCheck> checks, ObjectMapper json) {
        this.checks = checks;
        this.json = json;
    }

    @Override
    public Integer call() {
        Map<String, Report> reports = new LinkedHashMap<>();
        for (ConsistencyCheck check : checks) {
            Report report = check.run();
            reports.put(check.name(), report);
            if (!asJson) {
                print(check.name(), report);
            }
        }
        boolean sound = reports.values().stream().allMatch(Report::sound);
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(json.writeValueAsString(Map.of("sound", sound, "checks", reports)));
        } else {
            out.println(texts().getString(sound ? "check.sound" : "check.broken"));
        }
        return sound ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void print(String name, Report report) {
        PrintWriter out = spec.commandLine().getOut();
        String verdict = texts().getString(report.sound() ? "check.ok" : "check.error");
        out.println("%-14s %9d  %s".formatted(name, report.examined(), verdict));
        report.findings()
                .forEach(finding -> out.println("    " + texts().getString("check." + finding.severity()) + " "
                        + finding.subject() + ": " + finding.message()));
    }

    private ResourceBundle texts() {
        return spec.resourceBundle();
    }
}
