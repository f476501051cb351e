package org.bantin.operations;

import java.util.concurrent.Callable;
import org.bantin.search.Reindex;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Builds the search index of the site anew from the live store; the old one answers meanwhile. */
@Command(name = "reindex", mixinStandardHelpOptions = true)
class ReindexCommand implements Callable<Integer> {
    private final Reindex reindex;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ReindexCommand(Reindex reindex) {
        this.reindex = reindex;
    }

    @Override
    public Integer call() {
        long started = System.nanoTime();
        reindex.execute();
        spec.commandLine()
                .getOut()
                .println(spec.resourceBundle()
                        .getString("reindex.done")
                        .formatted(reindex.status().items(), (System.nanoTime() - started) / 1_000_000_000));
        return CommandLine.ExitCode.OK;
    }
}
