package org.bantin.operations;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.bantin.repository.Backups;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies both stores into a directory, also while the instance runs; the counterpart of {@code restore}. */
@Command(name = "backup", mixinStandardHelpOptions = true)
class BackupCommand implements Callable<Integer> {
    private final Backups backups;

    @Parameters(paramLabel = "DIR")
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    BackupCommand(Backups backups) {
        this.backups = backups;
    }

    @Override
    public Integer call() {
        long started = System.nanoTime();
        try {
            backups.backUp(directory);
        } catch (UnsupportedOperationException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        spec.commandLine()
                .getOut()
                .println(spec.resourceBundle()
                        .getString("backup.done")
                        .formatted(directory, (System.nanoTime() - started) / 1_000_000_000));
        return CommandLine.ExitCode.OK;
    }
}
