package org.bantin.intake.format;

import static java.util.Map.entry;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fonts of a file and the code pages that they bring; fonts from before Unicode keep their bytes as they are. */
final class RtfFonts {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Code pages by the numbers that Windows gives to sets of characters. */
    private static final Map<Integer, Integer> PAGES = Map.ofEntries(
            entry(128, 932),
            entry(129, 949),
            entry(134, 936),
            entry(136, 950),
            entry(161, 1253),
            entry(162, 1254),
            entry(163, 1258),
            entry(177, 1255),
            entry(178, 1256),
            entry(186, 1257),
            entry(204, 1251),
            entry(222, 874),
            entry(238, 1250));

    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Charset> charsets = new HashMap<>();
    private Charset page = WESTERN;

    /** @param number of the code page of the whole file, such as 1258 */
    void page(int number) {
        page = charsetOf(number);
    }

    /** @param set of characters as Windows numbers them */
    void set(int font, int set) {
        Integer number = PAGES.get(set);
        if (number != null) {
            charsets.put(font, charsetOf(number));
        }
    }

    private static Charset charsetOf(int page) {
        for (String name : List.of("windows-" + page, "x-windows-" + page, "x-IBM" + page)) {
            if (Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return WESTERN;
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
