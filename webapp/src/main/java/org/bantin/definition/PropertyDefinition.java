package org.bantin.definition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bantin.definition.form.OptionDefinition;
import org.jspecify.annotations.Nullable;

/**
 * One field of a content type.
 *
 * @param type as written, simple types in canonical case: {@code String, Boolean, Decimal, Double, Long, Date, richText, asset},
 *     a sub-model's name, or {@code reference:<type>}
 * @param label literal or message key; null when a key is to be generated
 * @param options value and label pairs; empty when free
 */
public record PropertyDefinition(
        String name,
        String type,
        boolean required,
        boolean i18n,
        boolean multiple,
        @Nullable String label,
        List<OptionDefinition> options,
        DefinitionNode source) {
    public PropertyDefinition {
        options = List.copyOf(options);
    }

    /** The content type that a reference points to. */
    public Optional<String> referencedType() {
        return type.startsWith("reference:") ? Optional.of(type.substring("reference:".length())) : Optional.empty();
    }

    public boolean isRichText() {
        return type.equals("richText");
    }

    public boolean isAsset() {
        return type.toLowerCase(Locale.ROOT).equals("asset");
    }
}
