package org.bantin.rendering.script;

import java.util.concurrent.TimeUnit;
import org.bantin.rendering.RenderFailedException;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextAction;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.RhinoException;

/**
 * Runs scripts interpreted, without any Java class, and ends those that take too long. What scripts see is what
 * {@link ScriptValues} hands them. Thread-safe.
 */
final class Sandbox extends ContextFactory {
    private static final int STEPS_BETWEEN_LOOKS = 20_000;
    private static final int DEEPEST = 400;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(2);

    /** Thrown through scripts, which cannot catch it. */
    private static final class OutOfTime extends Error {
        private static final long serialVersionUID = 1L;

        OutOfTime() {
            super("took longer than " + TimeUnit.NANOSECONDS.toSeconds(LONGEST) + " seconds", null, false, false);
        }
    }

    private static final class Limited extends Context {
        private final long end = System.nanoTime() + LONGEST;

        Limited(ContextFactory factory) {
            super(factory);
        }
    }

    @Override
    protected Context makeContext() {
        Limited context = new Limited(this);
        context.setLanguageVersion(Context.VERSION_ES6);
        context.setInterpretedMode(true);
        context.setInstructionObserverThreshold(STEPS_BETWEEN_LOOKS);
        context.setMaximumInterpreterStackDepth(DEEPEST);
        context.setClassShutter(name -> false);
        return context;
    }

    @Override
    protected void observeInstructionCount(Context context, int steps) {
        if (context instanceof Limited limited && System.nanoTime() - limited.end > 0) {
            throw new OutOfTime();
        }
    }

    /** Runs an action; failures of the script become one exception that says where. */
    <T> T run(String what, ContextAction<T> action) {
        try {
            return call(action);
        } catch (RhinoException e) {
            throw new RenderFailedException(message(what, e), e);
        } catch (OutOfTime e) {
            throw new RenderFailedException("script " + what + " " + e.getMessage() + " and was ended", e);
        } catch (StackOverflowError e) {
            throw new RenderFailedException("script " + what + " calls itself without end", e);
        }
    }

    private static String message(String what, RhinoException e) {
        String source = e.sourceName() == null || e.sourceName().isEmpty() ? what : e.sourceName();
        String line = e.lineNumber() > 0 ? ", line " + e.lineNumber() : "";
        return "script " + source + line + ": " + e.details();
    }
}
