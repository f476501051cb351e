package org.bantin.newsroom.shell;

import java.util.List;
import java.util.Locale;
import org.bantin.content.ItemState;
import org.bantin.definition.message.Messages;
import org.bantin.workflow.WorkflowRules;
import org.bantin.workflow.WorkflowState;
import org.bantin.workflow.WorkflowStep;

/** The words of the newsroom in one language; templates and controllers ask it by key. */
public final class Words {
    private final Messages messages;
    private final Locale locale;
    private final WorkflowRules workflow;

    Words(Messages messages, Locale locale, WorkflowRules workflow) {
        this.workflow = workflow;
        this.messages = messages;
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The text of a key; arguments as in MessageFormat. */
    public String text(String key, Object... arguments) {
        return messages.text(locale, key, arguments);
    }

    /** What a state is called and how it looks, as the workflow files say. */
    WorkflowState described(ItemState state) {
        return workflow.state(state);
    }

    String word(WorkflowState state) {
        return StepWords.state(messages, locale, state);
    }

    String label(WorkflowStep step) {
        return StepWords.label(messages, locale, step);
    }

    String done(WorkflowStep step) {
        return StepWords.done(messages, locale, step);
    }

    /** A decision by its id within a sentence, where the usual word stands under a prefix. */
    public String within(String prefix, String id) {
        return StepWords.within(messages, locale, workflow, prefix, id);
    }

    /** The text of the first key that exists, else the given text. */
    public String first(List<String> keys, String otherwise) {
        return messages.find(locale, keys).orElse(otherwise);
    }
}
