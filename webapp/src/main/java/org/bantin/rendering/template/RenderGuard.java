package org.bantin.rendering.template;

import com.sun.management.ThreadMXBean;
import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.bantin.rendering.RenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Ends scripts that take too long or write too much. The part that went too far fails; the rest of the page gets a little more
 * time and room, a few times. Belongs to one page and its thread.
 */
public final class RenderGuard implements TemplateProcessingTracer {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(8);
    private static final long LARGEST = 20_000_000;
    private static final int MOST_EXTENSIONS = 3;
    private static final int STEPS_BETWEEN_LOOKS = 256;

    private static final long MOST_ALLOCATED = 800_000_000;
    private static final @Nullable ThreadMXBean THREADS = threads();

    private final long atStart = allocated();
    private long memory = MOST_ALLOCATED;
    private long end = System.nanoTime() + LONGEST;
    private long room = LARGEST;
    private int extensions;
    private int steps;

    @Override
    public void enterElement(Environment environment, TracedElement element) {
        long used = allocated() - atStart;
        if (used > memory) {
            memory = extensions++ < MOST_EXTENSIONS ? used + MOST_ALLOCATED / 8 : memory;
            throw new RenderFailedException(
                    "took more than " + MOST_ALLOCATED / 1_000_000 + " MB of memory and was ended");
        }
        if (++steps % STEPS_BETWEEN_LOOKS == 0) {
            inTime();
        }
    }

    @Override
    public void exitElement(Environment environment, TracedElement element) {
        // only the way in is counted
    }

    private static @Nullable ThreadMXBean threads() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
                        && bean.isThreadAllocatedMemorySupported()
                ? bean
                : null;
    }

    /** Bytes that this thread has asked for so far; what is given back counts too. */
    private static long allocated() {
        ThreadMXBean bean = THREADS;
        return bean == null ? 0 : bean.getCurrentThreadAllocatedBytes();
    }

    /** Fails when the page's time is over. */
    public void inTime() {
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
