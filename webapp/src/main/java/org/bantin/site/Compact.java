package org.bantin.site;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Takes out the empty lines and indents that templates leave; an answer begins with its first character. */
final class Compact {
    private static final Pattern LINES = Pattern.compile("[ \\t]*\\r?\\n\\s*");

    private Compact() {}

    static byte[] bytes(String text, boolean html) {
        String stripped = text.strip();
        if (html && !stripped.contains("<textarea") && !stripped.contains("<pre")) {
            stripped = LINES.matcher(stripped).replaceAll("\n");
        }
        return stripped.getBytes(StandardCharsets.UTF_8);
    }
}
