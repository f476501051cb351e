package org.bantin.site;

import java.nio.charset.StandardCharsets;

/** Takes out the empty lines and indents that templates leave; an answer begins with its first character. */
final class Compact {
    private Compact() {}

    static byte[] bytes(String text, boolean html) {
        String stripped = text.strip();
        if (html && !stripped.contains("<textarea") && !stripped.contains("<pre")) {
            stripped = outsideScripts(stripped);
        }
        return stripped.getBytes(StandardCharsets.UTF_8);
    }

    /** Scripts stay letter by letter: their text may hold lines that mean something, and their fingerprints are known. */
    private static String outsideScripts(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf("<script"); at >= 0; at = text.indexOf("<script", from)) {
            int end = text.indexOf("</script", at);
            kept.append(lines(text.substring(from, at)));
            from = end < 0 ? text.length() : end;
            kept.append(text, at, from);
        }
        return kept.append(lines(text.substring(from))).toString();
    }

    /** Blanks with a line break among them become one line break. */
    private static String lines(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            int last = end;
            while (last > from && blank(text.charAt(last - 1))) {
                last--;
            }
            kept.append(text, from, last).append('\n');
            from = end + 1;
            while (from < text.length() && blank(text.charAt(from))) {
                from++;
            }
        }
        return kept.append(text, from, text.length()).toString();
    }

    private static boolean blank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
