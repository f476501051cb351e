package org.bantin.definition.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The merged message bundles of all light modules. */
public interface Messages {
    /** The text of the first key that resolves in the locale, its language, or the fallback language (vi, then en). */
    Optional<String> find(Locale locale, List<String> keys);

    /** A label: a literal stays, a known key becomes its text, otherwise the last part of the key. Arguments as MessageFormat. */
    String text(Locale locale, String keyOrLiteral, Object... arguments);
}
