package org.bantin.content.storage;

import java.util.List;
import java.util.Optional;
import org.bantin.definition.PropertyDefinition;

/** Finds the definition behind a field name, which may carry a locale such as {@code title_en}. */
public final class FieldNames {
    private FieldNames() {}

    public static Optional<PropertyDefinition> definition(List<PropertyDefinition> properties, String name) {
        for (PropertyDefinition property : properties) {
            if (property.name().equals(name) || isVariant(property, name)) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    private static boolean isVariant(PropertyDefinition property, String name) {
        String prefix = property.name() + "_";
        return property.i18n()
                && name.startsWith(prefix)
                && FieldReader.LOCALE.matcher(name.substring(prefix.length())).matches();
    }
}
