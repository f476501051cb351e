package org.bantin.newsroom.shell;

import java.util.List;
import java.util.Locale;
import org.bantin.definition.Messages;

/** The words of the newsroom in one language; templates and controllers ask it by key. */
public final class Words {
    private final Messages messages;
    private final Locale locale;

    Words(Messages messages, Locale locale) {
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

    /** The text of the first key that exists, else the given text. */
    public String first(List<String> keys, String otherwise) {
        return messages.find(locale, keys).orElse(otherwise);
    }
}
