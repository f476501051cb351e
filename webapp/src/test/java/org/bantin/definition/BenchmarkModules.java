package org.bantin.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bantin.definition.assembly.Loading;

/** A large module for benchmarks: dialogs that include fragments, and many other files. */
public final class BenchmarkModules {
    private static final int INCLUDES_EACH = 20;

    private final Path directory;
    private final Loading loading;

    private BenchmarkModules(Path directory) {
        this.directory = directory;
        this.loading = new Loading(List.of(directory));
    }

    /** Writes a module with so many uses of {@code !include:} and at least so many files. */
    public static BenchmarkModules writtenTo(Path directory, int includes, int files) throws IOException {
        SampleModules sample = new SampleModules(directory);
        int fragments = 400;
        for (int i = 0; i < fragments; i++) {
            sample.with(
                    "/big/includes/field" + i + ".yaml",
                    "$type: textField\nlabel: Field " + i
                            + "\nvalidators:\n  v: { $type: regexpValidator, pattern: x }\n");
        }
        for (int dialog = 0; dialog < includes / INCLUDES_EACH; dialog++) {
            StringBuilder text = new StringBuilder("form:\n  properties:\n");
            for (int i = 0; i < INCLUDES_EACH; i++) {
                int fragment = (dialog * INCLUDES_EACH + i) % fragments;
                text.append("    f")
                        .append(i)
                        .append(": !include:/big/includes/field")
                        .append(fragment)
                        .append(".yaml\n      required: true\n");
            }
            sample.with("/big/dialogs/d" + dialog + ".yaml", text.toString());
        }
        for (int i = fragments + includes / INCLUDES_EACH; i < files; i++) {
            sample.with(
                    "/big/templates/components/g" + i % 50 + "/c" + i + ".yaml",
                    "title: C\ntemplateScript: /big/x.ftl\n");
        }
        return new BenchmarkModules(directory);
    }

    /** Nanoseconds that a first reading takes. */
    public long read() {
        long start = System.nanoTime();
        new Loading(List.of(directory)).load();
        return System.nanoTime() - start;
    }

    /** Nanoseconds from a change of one fragment to new definitions, by the same reader as before. */
    public long readAfterChange(int round) throws IOException {
        loading.loadIfChanged();
        Files.writeString(
                directory.resolve("big/includes/field7.yaml"), "$type: textField\nlabel: Changed " + round + "\n");
        long start = System.nanoTime();
        if (loading.loadIfChanged().isEmpty()) {
            throw new IllegalStateException("the change was not seen");
        }
        return System.nanoTime() - start;
    }
}
