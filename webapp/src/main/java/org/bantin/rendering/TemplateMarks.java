package org.bantin.rendering;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what a template of a light module wrote itself from what content brought: puts a word that nobody knows into the tags of
 * its literal text that load or run something. The word leaves the page before it is sent ({@link PagePolicy}).
 */
public final class TemplateMarks {
    /** An attribute without value, so that it fits between quotes of any kind. */
    static final String MARK = "data-own-" + secret();

    private static final Pattern TAG = Pattern.compile(
            "(?i)<(?:script|style|link|iframe|img|source|video|audio|embed|object|form|base)(?=[\\s>/])");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?i)(?<=\\s)(?=(?:style|on[a-z]{3,})\\s*=\\s*[\"'])");

    private TemplateMarks() {}

    private static String secret() {
        byte[] bytes = new byte[9];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The template with its own tags marked; what FreeMarker reads stays as it is. */
    public static String marked(String template) {
        StringBuilder marked = new StringBuilder(template.length() + 64);
        int at = 0;
        while (at < template.length()) {
            int next = nextOfFreeMarker(template, at);
            marked.append(everywhere(template.substring(at, next)));
            int end = next < template.length() ? endOfFreeMarker(template, next) : next;
            marked.append(template, next, end);
            at = end;
        }
        return marked.toString();
    }

    /** Text that is trusted as a whole. */
    public static String everywhere(String text) {
        String tags = TAG.matcher(text).replaceAll(tag -> Matcher.quoteReplacement(tag.group() + " " + MARK));
        return ATTRIBUTE.matcher(tags).replaceAll(MARK + " ");
    }

    private static int nextOfFreeMarker(String text, int from) {
        for (int i = from; i < text.length() - 1; i++) {
            char letter = text.charAt(i);
            if ((letter == '[' || letter == '<' || letter == '$') && isFreeMarker(text, i)) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isFreeMarker(String text, int at) {
        if (text.charAt(at) == '$') {
            return text.charAt(at + 1) == '{';
        }
        int sign = text.charAt(at + 1) == '/' ? at + 2 : at + 1;
        return sign < text.length() && (text.charAt(sign) == '#' || text.charAt(sign) == '@');
    }

    /** Where a directive, comment or value ends; brackets and quotes inside of it count. */
    private static int endOfFreeMarker(String text, int from) {
        char opener = text.charAt(from);
        if (text.startsWith("#--", from + 1)) {
            int end = text.indexOf(opener == '[' ? "--]" : "-->", from);
            return end < 0 ? text.length() : end + 3;
        }
        char open = opener == '$' ? '{' : opener;
        char close = opener == '$' ? '}' : opener == '[' ? ']' : '>';
        int depth = 0;
        char quote = 0;
        for (int i = opener == '$' ? from + 1 : from; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quote != 0) {
                if (letter == '\\') {
                    i++;
                } else if (letter == quote) {
                    quote = 0;
                }
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (letter == close && (open == '<' || --depth == 0)) {
                return i + 1;
            } else if (letter == open) {
                depth++;
            }
        }
        return text.length();
    }
}
