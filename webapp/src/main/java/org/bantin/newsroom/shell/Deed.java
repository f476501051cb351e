package org.bantin.newsroom.shell;

import java.util.Map;
import org.bantin.workflow.WorkflowStep;
import org.bantin.workflow.WorkflowStep.Does;

/**
 * A decision as screens offer it.
 *
 * @param to id of the state it leads to
 * @param kind {@code move}, {@code publish}, {@code schedule}, {@code unpublish}
 * @param reason whether a reason is asked for
 * @param done what is said afterwards; empty for the usual words
 */
public record Deed(String id, String label, String icon, String to, String kind, boolean reason, String done) {
    private static final Map<String, String> ICONS = Map.of(
            "submit", "send",
            "withdraw", "arrow-counterclockwise",
            "return", "arrow-return-left",
            "approve", "check-lg",
            "unapprove", "hourglass-split",
            "reopen", "arrow-counterclockwise",
            "rescue", "arrow-counterclockwise",
            "publish", "broadcast",
            "unpublish", "eye-slash");

    public static Deed of(WorkflowStep step, Words words) {
        return new Deed(
                step.id(),
                words.label(step),
                step.words().icon().isEmpty() ? icon(step) : step.words().icon(),
                step.to().id(),
                kind(step.does()),
                step.reason(),
                words.done(step));
    }

    private static String icon(WorkflowStep step) {
        return ICONS.getOrDefault(step.id(), step.reason() ? "arrow-return-left" : "arrow-right");
    }

    private static String kind(Does does) {
        return switch (does) {
            case MOVES -> "move";
            case PUBLISHES -> "publish";
            case SCHEDULES -> "schedule";
            case UNPUBLISHES -> "unpublish";
        };
    }
}
