package org.bantin.rendering.cache;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a body is compressed on the wire. */
public enum ContentCoding {
    IDENTITY("", ""),
    GZIP("gzip", "-gz"),
    BROTLI("br", "-br");

    private final String token;
    private final String etagSuffix;

    ContentCoding(String token, String etagSuffix) {
        this.token = token;
        this.etagSuffix = etagSuffix;
    }

    /** The word in {@code Content-Encoding}; empty for none. */
    public String token() {
        return token;
    }

    String etagSuffix() {
        return etagSuffix;
    }

    /** The best one that an {@code Accept-Encoding} header allows. */
    public static ContentCoding best(@Nullable String accepted) {
        if (accepted == null || accepted.isEmpty()) {
            return IDENTITY;
        }
        String header = accepted.toLowerCase(Locale.ROOT);
        return Brotli.available() && allows(header, "br") ? BROTLI : allows(header, "gzip") ? GZIP : IDENTITY;
    }

    private static boolean allows(String header, String coding) {
        int at = header.indexOf(coding);
        while (at >= 0) {
            int end = at + coding.length();
            boolean starts = at == 0 || header.charAt(at - 1) == ' ' || header.charAt(at - 1) == ',';
            boolean ends = end == header.length() || " ,;".indexOf(header.charAt(end)) >= 0;
            if (starts && ends) {
                int comma = header.indexOf(',', end);
                String parameters = header.substring(end, comma < 0 ? header.length() : comma);
                return !parameters.matches("\\s*;\\s*q=0(?:\\.0*)?\\s*");
            }
            at = header.indexOf(coding, end);
        }
        return false;
    }
}
