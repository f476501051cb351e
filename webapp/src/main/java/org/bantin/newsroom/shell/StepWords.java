package org.bantin.newsroom.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bantin.definition.message.Messages;
import org.bantin.workflow.WorkflowRules;
import org.bantin.workflow.WorkflowState;
import org.bantin.workflow.WorkflowStep;

/**
 * What states and decisions are called: a message under the key generated for the file ({@code workflows.<file>.states.<id>.label},
 * {@code workflows.<file>.transitions.<id>.label} and {@code .done}), what the file itself says, the usual word, the id.
 */
public final class StepWords {
    private StepWords() {}

    public static String state(Messages messages, Locale locale, WorkflowState state) {
        if (!state.known()) {
            return messages.text(locale, "newsroom.state.vanished", plain(state.id()));
        }
        List<String> keys = new ArrayList<>();
        if (!state.workflow().isEmpty()) {
            keys.add("workflows." + state.workflow() + ".states." + state.id() + ".label");
        }
        return word(messages, locale, keys, state.label(), "newsroom.state." + state.id(), state.id());
    }

    public static String label(Messages messages, Locale locale, WorkflowStep step) {
        return word(
                messages, locale, keys(step, "label"), step.words().label(), "newsroom.verb." + step.id(), step.id());
    }

    /** What is said when it was done; empty when nobody wrote it. */
    static String done(Messages messages, Locale locale, WorkflowStep step) {
        return messages.find(locale, keys(step, "done"))
                .orElseGet(() -> step.words().done().isEmpty()
                        ? ""
                        : messages.text(locale, step.words().done()));
    }

    /** A decision by its id within a sentence, where the usual word stands under a prefix. */
    public static String within(Messages messages, Locale locale, WorkflowRules rules, String prefix, String id) {
        return messages.find(locale, List.of(prefix + id))
                .orElseGet(() -> rules.anyStep(id)
                        .map(step -> lower(label(messages, locale, step).replaceFirst("…$", ""), locale))
                        .orElse(plain(id)));
    }

    private static List<String> keys(WorkflowStep step, String what) {
        String file = step.words().workflow();
        return file.isEmpty() ? List.of() : List.of("workflows." + file + ".transitions." + step.id() + "." + what);
    }

    private static String word(
            Messages messages, Locale locale, List<String> keys, String written, String usual, String id) {
        return messages.find(locale, keys)
                .orElseGet(() -> written.isEmpty()
                        ? messages.find(locale, List.of(usual)).orElse(plain(id))
                        : messages.find(locale, List.of(written)).orElse(written));
    }

    private static String lower(String text, Locale locale) {
        boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || abbreviation ? text : text.substring(0, 1).toLowerCase(locale) + text.substring(1);
    }

    private static String plain(String id) {
        String words = id.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
