package org.bantin.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningImportsTests {
    private final RunningImports imports = new RunningImports();

    @Test
    void theProcessEndsWhenTheImportHasStoppedAfterItsBatch() throws Exception {
        imports.start();
        ImportProgress progress = new ImportProgress();
        RunningImports.Run run = imports.begin(progress).orElseThrow();
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        Thread ending = new Thread(() -> {
            imports.stop();
            order.add("closed");
        });
        ending.start();
        while (!progress.isCancelled()) {
            Thread.onSpinWait();
        }
        order.add("batch stored");
        run.close();
        ending.join();

        assertThat(order).containsExactly("batch stored", "closed");
    }

    @Test
    void nothingBeginsInAProcessThatEnds() {
        imports.start();
        imports.stop();
        ImportProgress progress = new ImportProgress();

        imports.begin(progress).orElseThrow().close();

        assertThat(progress.isCancelled()).isTrue();
    }
}
