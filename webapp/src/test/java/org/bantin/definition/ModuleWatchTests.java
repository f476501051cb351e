package org.bantin.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.bantin.definition.watch.LightModules;
import org.bantin.definition.watch.ModuleWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** A changed file is in force within a second, among thousands of others. */
class ModuleWatchTests {
    private static final int FILES = 3_000;

    @TempDir
    Path directory;

    @Test
    void readsAChangedFileWithinASecondAmongThousands() throws InterruptedException, IOException {
        SampleModules files = new SampleModules(directory);
        for (int i = 0; i < FILES; i++) {
            files.with(
                    "/many/templates/pages/f" + i % 50 + "/page" + i + ".yaml",
                    "title: Page " + i + "\nrenderType: freemarker\n");
        }
        Files.createSymbolicLink(directory.resolve("many/loop"), directory.resolve("many"));
        files.with("/many/node_modules/p/templates/x.yaml", "title: Not ours\n");
        List<Object> events = new CopyOnWriteArrayList<>();
        DefinitionProperties properties = new DefinitionProperties(List.of(directory), true);
        LightModules modules = new LightModules(properties, new MockEnvironment(), events::add);
        Definitions definitions = new LoadedDefinitions(modules);
        ModuleWatch watch = new ModuleWatch(modules, properties);
        watch.start();
        try {
            files.with("/many/templates/pages/f7/page7.yaml", "title: Changed\n");
            long millis =
                    millisUntil(() -> title(definitions, "many:pages/f7/page7").equals("Changed"));
            assertThat(millis).isLessThan(1_000);
            files.with("/other/templates/pages/new/deep/page.yaml", "title: New\n");
            assertThat(millisUntil(() ->
                            title(definitions, "other:pages/new/deep/page").equals("New")))
                    .isLessThan(2_000);
            assertThat(events).isNotEmpty().allMatch(event -> event instanceof DefinitionsReloaded);
        } finally {
            watch.stop();
        }
    }

    private static String title(Definitions definitions, String id) {
        return definitions
                .find("templates", id)
                .flatMap(node -> node.text("title"))
                .orElse("");
    }

    private static long millisUntil(BooleanSupplier condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()
                && System.nanoTime() - start < Duration.ofSeconds(10).toNanos()) {
            Thread.sleep(10);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }
}
