package org.bantin.rendering.template;

import java.util.List;
import java.util.Locale;
import org.bantin.definition.message.Messages;

/**
 * The message bundles in a template: {@code i18n['key']}, {@code i18n.get('key', [arguments])}, and as models write it
 * {@code i18n.translate('key', argument, …)}.
 */
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

    public String translate(String key, Object... arguments) {
        return messages.text(locale, key, arguments);
    }

    /** The text of a key; another text where no bundle has the key. */
    public String getWithDefault(String key, String otherwise) {
        return messages.find(locale, List.of(key)).orElse(otherwise);
    }
}
