package org.bantin.rendering.cache;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How a body is compressed on the wire. */
public enum ContentCoding {
    IDENTITY("", ""),
    GZIP("gzip", "-gz"),
    BROTLI("br", "-br");

    private static final int LONGEST_HEADER = 500;
    private static final int MOST_KNOWN = 500;
    /** Browsers send one of few headers. */
    private static final Map<String, ContentCoding> KNOWN = new ConcurrentHashMap<>();

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

    /**
     * The best one that an {@code Accept-Encoding} header allows: the one it weighs highest, Brotli before gzip before none when
     * they weigh the same. What cannot be read is not allowed; none is the answer when nothing is.
     */
    public static ContentCoding best(@Nullable String accepted) {
        if (accepted == null || accepted.isEmpty()) {
            return IDENTITY;
        }
        ContentCoding known = KNOWN.get(accepted);
        if (known != null) {
            return known;
        }
        ContentCoding best = accepted.length() > LONGEST_HEADER ? IDENTITY : negotiate(accepted);
        if (KNOWN.size() < MOST_KNOWN && accepted.length() <= LONGEST_HEADER) {
            KNOWN.put(accepted, best);
        }
        return best;
    }

    private static ContentCoding negotiate(String accepted) {
        double any = -1;
        double gzip = -1;
        double brotli = -1;
        double identity = -1;
        for (String part : accepted.toLowerCase(Locale.ROOT).split(",")) {
            String[] words = part.split(";", 2);
            double weight = words.length == 1 ? 1 : weight(words[1].strip());
            switch (words[0].strip()) {
                case "br" -> brotli = weight;
                case "gzip", "x-gzip" -> gzip = weight;
                case "identity" -> identity = weight;
                case "*" -> any = weight;
                default -> {}
            }
        }
        gzip = gzip < 0 ? any : gzip;
        brotli = !Brotli.available() ? -1 : brotli < 0 ? any : brotli;
        // Not named, identity is always allowed, but wanted less than whatever was named.
        double none = identity < 0 ? 0 : identity;
        if (brotli > 0 && brotli >= gzip && brotli >= none) {
            return BROTLI;
        }
        return gzip > 0 && gzip >= none ? GZIP : IDENTITY;
    }

    /** 0 for what is no weight. */
    private static double weight(String parameter) {
        return parameter.matches("q\\s*=\\s*(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)")
                ? Double.parseDouble(
                        parameter.substring(parameter.indexOf('=') + 1).strip())
                : 0;
    }
}
