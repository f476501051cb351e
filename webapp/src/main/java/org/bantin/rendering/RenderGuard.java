package org.bantin.rendering;

import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends scripts that take too long or write too much. The part that went too far fails; the rest of the page gets a little more
 * time and room, a few times. Belongs to one page and its thread.
 */
final class RenderGuard implements TemplateProcessingTracer {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(8);
    private static final long LARGEST = 20_000_000;
    private static final int MOST_EXTENSIONS = 3;
    private static final int STEPS_BETWEEN_LOOKS = 256;

    private long end = System.nanoTime() + LONGEST;
    private long room = LARGEST;
    private int extensions;
    private int steps;

    @Override
    public void enterElement(Environment environment, TracedElement element) {
        if (++steps % STEPS_BETWEEN_LOOKS == 0) {
            inTime();
        }
    }

    @Override
    public void exitElement(Environment environment, TracedElement element) {
        // only the way in is counted
    }

    /** Fails when the page's time is over. */
    void inTime() {
        if (System.nanoTime() - end > 0) {
            extend();
            throw new RenderFailedException(
                    "took longer than " + TimeUnit.NANOSECONDS.toSeconds(LONGEST) + " seconds and was ended");
        }
    }

    private void wrote(int letters) throws IOException {
        room -= letters;
        if (room < 0) {
            extend();
            throw new IOException("wrote more than " + LARGEST / 1_000_000 + " million letters and was ended");
        }
    }

    private void extend() {
        if (extensions++ < MOST_EXTENSIONS) {
            end = System.nanoTime() + LONGEST / 8;
            room = LARGEST / 8;
        } else {
            steps = STEPS_BETWEEN_LOOKS - 1;
        }
    }

    /** The same writer, as long as the page may grow. */
    Writer over(Writer out) {
        return out instanceof Limited ? out : new Limited(out, this);
    }

    private static final class Limited extends FilterWriter {
        private final RenderGuard guard;

        Limited(Writer out, RenderGuard guard) {
            super(out);
            this.guard = guard;
        }

        @Override
        public void write(int letter) throws IOException {
            guard.wrote(1);
            out.write(letter);
        }

        @Override
        public void write(char @Nullable [] letters, int from, int length) throws IOException {
            guard.wrote(length);
            out.write(letters, from, length);
        }

        @Override
        public void write(@Nullable String text, int from, int length) throws IOException {
            guard.wrote(length);
            out.write(text, from, length);
        }
    }
}
