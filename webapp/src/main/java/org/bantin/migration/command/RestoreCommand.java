package org.bantin.migration.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.bantin.repository.RestoreBackup;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts a backup in the place of the stores; carried out by {@link CommandLineStart} before anything opens them. */
@Command(name = "restore", mixinStandardHelpOptions = true)
class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR")
    @SuppressWarnings("NullAway.Init")
    private Path backup;

    int restoreTo(Path data, PrintWriter out, ResourceBundle texts) {
        Path aside = RestoreBackup.execute(backup, data, Clock.systemUTC().instant());
        out.println(texts.getString("restore.done").formatted(backup, data));
        if (Files.exists(aside)) {
            out.println(texts.getString("restore.aside").formatted(aside));
        }
        return CommandLine.ExitCode.OK;
    }

    @Override
    public Integer call() {
        throw new IllegalArgumentException("the stores are open");
    }
}
