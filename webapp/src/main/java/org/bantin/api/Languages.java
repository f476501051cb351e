package org.bantin.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of the two languages a request wants its problems told in. */
final class Languages {
    private Languages() {}

    /** @param accepted an {@code Accept-Language}; what is none asks for nothing */
    static boolean english(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return false;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(accepted);
            return "en".equals(Locale.lookupTag(ranges, List.of("vi", "en")));
        } catch (IllegalArgumentException noLanguages) {
            return false;
        }
    }
}
