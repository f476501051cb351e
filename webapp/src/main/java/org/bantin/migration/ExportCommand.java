package org.bantin.migration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bantin.migration.nodes.NodeFileExport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes nodes of the draft store to files. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false)
class ExportCommand implements Callable<Integer> {
    private final NodeFileExport export;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "export.path")
    @SuppressWarnings("NullAway.Init")
    private List<String> paths;

    @Option(names = "--yaml", descriptionKey = "export.yaml")
    private boolean yaml;

    @Option(names = "--to", paramLabel = "DIR", defaultValue = ".", descriptionKey = "export.to")
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    ExportCommand(NodeFileExport export) {
        this.export = export;
    }

    @Override
    public Integer call() throws IOException {
        for (String path : paths) {
            spec.commandLine().getOut().println(export.run(path.startsWith("/") ? path : "/" + path, yaml, directory));
        }
        return CommandLine.ExitCode.OK;
    }
}
