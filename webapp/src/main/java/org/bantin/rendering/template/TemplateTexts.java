package org.bantin.rendering.template;

import java.util.List;
import java.util.Locale;
import org.bantin.definition.Messages;

/** The message bundles in a template: {@code i18n['key']}, {@code i18n.get('key', [arguments])}. */
public final class TemplateTexts {
    private final Messages messages;
    private final Locale locale;

    public TemplateTexts(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    public String get(String key) {
        return messages.text(locale, key);
    }

    public String get(String key, List<?> arguments) {
        return messages.text(locale, key, arguments.toArray());
    }
}
