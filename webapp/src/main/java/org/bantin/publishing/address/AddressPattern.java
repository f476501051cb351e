package org.bantin.publishing.address;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pattern of a type's public addresses, such as <code>/{section}/{name}</code>. */
record AddressPattern(String pattern) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final int LONGEST = 1000;

    /** Fills the pattern; empty when a part has no value, since half an address helps nobody. */
    Optional<String> fill(Function<String, @Nullable String> values) {
        StringBuilder address = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        while (matcher.find()) {
            String value = values.apply(matcher.group(1));
            if (value == null || value.isBlank()) {
                return Optional.empty();
            }
            matcher.appendReplacement(address, Matcher.quoteReplacement(value));
        }
        matcher.appendTail(address);
        return Optional.of(address.toString()).filter(filled -> filled.length() <= LONGEST);
    }

    /** Names of the fields in a pattern. */
    static List<String> fields(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Whether an address is the wanted one, or the wanted one with the number that tells it from another's. */
    static boolean matches(String address, String wanted) {
        return address.equals(wanted)
                || (address.startsWith(wanted + "-")
                        && address.substring(wanted.length() + 1).matches("[1-9][0-9]{0,5}"));
    }
}
