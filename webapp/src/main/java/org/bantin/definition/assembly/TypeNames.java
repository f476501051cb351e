package org.bantin.definition.assembly;

import java.util.List;
import java.util.Locale;

/** Types of properties of content types. */
public final class TypeNames {
    public static final List<String> SIMPLE =
            List.of("String", "Boolean", "Decimal", "Double", "Long", "Date", "richText", "asset", "Binary");

    private TypeNames() {}

    /** Simple types in their canonical case, anything else as written. */
    public static String canonical(String written) {
        String bare = written.startsWith("java.") ? written.substring(written.lastIndexOf('.') + 1) : written;
        String known = SIMPLE.stream()
                .filter(name -> name.equalsIgnoreCase(bare))
                .findFirst()
                .orElse(written);
        return switch (bare.toLowerCase(Locale.ROOT)) {
            case "integer", "int" -> "Long";
            case "bigdecimal" -> "Decimal";
            default -> known;
        };
    }
}
