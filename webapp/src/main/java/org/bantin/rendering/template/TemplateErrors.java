package org.bantin.rendering.template;

import freemarker.core.Environment;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.utility.StringUtil;
import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import org.bantin.rendering.RenderRun;
import org.bantin.repository.StoreAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a reader gets in place of a failing part: nothing on a public page, a marked block in a preview; the log has it all. */
final class TemplateErrors implements TemplateExceptionHandler {
    /** Name of the custom attribute of the environment that holds the {@link RenderRun}. */
    static final String RUN = "bantin.run";

    private static final Logger LOG = LoggerFactory.getLogger(TemplateErrors.class);

    @Override
    public void handleTemplateException(TemplateException failure, Environment environment, Writer out)
            throws TemplateException {
        if (environment.isInAttemptBlock() || storeAway(failure)) {
            throw failure;
        }
        RenderRun run = environment.getCustomAttribute(RUN) instanceof RenderRun known ? known : null;
        LOG.error(
                "template failed for {}: {}",
                run == null ? "?" : run.context().path(),
                inShort(failure).replace('\n', ' '));
        if (LOG.isDebugEnabled()) {
            LOG.debug("template failure", failure);
        }
        if (run != null) {
            run.failed();
        }
        if (run == null || !run.context().preview()) {
            return;
        }
        try {
            out.write("<div class=\"render-error\" role=\"note\"><pre>" + StringUtil.XHTMLEnc(inShort(failure))
                    + "</pre></div>");
        } catch (IOException e) {
            throw new TemplateException("cannot report a template failure", e, environment);
        }
    }

    /** Nothing of the page can be had then: each further part would wait for the store in vain. */
    private static boolean storeAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreAwayException || cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    /** Without the advice that FreeMarker adds. */
    private static String inShort(TemplateException failure) {
        return reason(failure).replaceAll("(?s)\\s*\\n----.*", "");
    }

    /** What FreeMarker says, and what Java said inside a directive or a function. */
    private static String reason(TemplateException failure) {
        Throwable cause = failure.getCause();
        String inner = cause == null || cause instanceof TemplateException ? null : cause.getMessage();
        String told = failure.getMessageWithoutStackTop();
        return inner == null || told.contains(inner) ? told : told + " " + inner;
    }
}
