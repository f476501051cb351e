package org.bantin.migration;

import java.util.ResourceBundle;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Says every few seconds how far an import is. */
final class ProgressLines implements AutoCloseable {
    private static final int EVERY_SECONDS = 3;
    private static final double PERCENT = 100;

    private final ImportProgress progress;
    private final Consumer<String> out;
    private final ResourceBundle texts;
    private long stepStart = System.nanoTime();
    private String shownStep = "media";
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "import-progress");
        thread.setDaemon(true);
        return thread;
    });

    ProgressLines(ImportProgress progress, Consumer<String> out, ResourceBundle texts) {
        this.progress = progress;
        this.out = out;
        this.texts = texts;
        clockwork.scheduleAtFixedRate(this::line, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void line() {
        String step = progress.step();
        if (!step.equals(shownStep)) {
            shownStep = step;
            stepStart = System.nanoTime();
        }
        double percent = progress.total() == 0 ? 0 : PERCENT * progress.done() / progress.total();
        double seconds = Math.max(EVERY_SECONDS, (System.nanoTime() - stepStart) / 1e9);
        out.accept(texts.getString("import.progress." + step)
                .formatted(percent, progress.items(), progress.items() / seconds));
    }

    @Override
    public void close() {
        clockwork.shutdown();
    }
}
