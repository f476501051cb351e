package org.bantin.newsroom.settings;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bantin.publishing.Redirections;

/** What people type, paste or import as the two addresses of a redirect. */
final class RedirectText {
    private static final int LONGEST = 1000;

    private RedirectText() {}

    /**
     * The address to redirect as it is compared: of a whole URL the part after the host, decoded, without fragment and without
     * a slash at the end. Empty when it is none.
     */
    static String from(String typed) {
        String text = typed.strip();
        try {
            if (text.matches("(?i)https?://.*")) {
                URI uri = URI.create(text.replace(" ", "%20").replace("*", "%2A"));
                text = (uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            }
            int fragment = text.indexOf('#');
            text = fragment < 0 ? text : text.substring(0, fragment);
            if (!text.startsWith("/") || text.startsWith("//") || text.length() > LONGEST) {
                return "";
            }
            int question = text.indexOf('?');
            String path = decoded(question < 0 ? text : text.substring(0, question), false);
            return Redirections.canonical(path, question < 0 ? Map.of() : parameters(text.substring(question + 1)));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new TreeMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals), true);
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1), true);
                parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            }
        }
        return parameters;
    }

    private static String decoded(String raw, boolean form) {
        String text = URLDecoder.decode(form ? raw : raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether one can be sent there: an address of this site, or a whole one of another. Never a script, never {@code //host}. */
    static boolean isTarget(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(c -> c < 0x20 || c == '\\')) {
            return false;
        }
        if (text.startsWith("/")) {
            return !text.startsWith("//");
        }
        return text.matches("(?i)https?://[^/\\s?#@]+([/?#]\\S*)?");
    }
}
