package org.bantin.intake.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The fonts of a file and the code pages that they bring; fonts from before Unicode keep their bytes as they are. */
final class RtfFonts {
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int VIETNAMESE_SET = 163;

    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Charset> charsets = new HashMap<>();
    private Charset page = WESTERN;

    /** @param number of the code page of the whole file, such as 1258 */
    void page(int number) {
        page = number == 1258 ? VIETNAMESE : WESTERN;
    }

    /** @param set of characters as Windows numbers them */
    void set(int font, int set) {
        if (set == VIETNAMESE_SET) {
            charsets.put(font, VIETNAMESE);
        }
    }

    /** A name comes in pieces and ends with a semicolon; what follows is another name for it. */
    void name(int font, String piece) {
        names.merge(font, piece, (before, more) -> before.contains(";") ? before : before + more);
        names.computeIfPresent(font, (n, name) -> name.replaceFirst(";.*", ""));
    }

    String name(int font) {
        return names.getOrDefault(font, "");
    }

    Charset charset(int font) {
        String name = name(font).toLowerCase(Locale.ROOT);
        boolean old = name.startsWith(".vn") || name.startsWith("vni-") || name.startsWith("vps");
        return old ? StandardCharsets.ISO_8859_1 : charsets.getOrDefault(font, page);
    }
}
