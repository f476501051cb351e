package org.bantin.rendering.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bantin.rendering.RenderingProperties;
import org.springframework.stereotype.Component;

/** Headers of public answers, the same from the handler, from the servlet and with errors. */
@Component
public final class ResponseHeaders {
    private static final String POLICY =
            "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self';"
                    + " manifest-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
    private static final Map<String, String> SECURITY = inOrder(
            "Content-Security-Policy",
            POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=()",
            "X-Frame-Options",
            "SAMEORIGIN",
            // Old browsers' own filter could be made to take scripts out of pages; the policy above does what it was
            // for.
            "X-XSS-Protection",
            "0");
    /** A page that ends by itself before long is asked for again soon, so that no cache on the way shows it much longer. */
    private static final String ENDING = "public, max-age=0, must-revalidate, s-maxage=5";

    private static final String KEPT = "public, max-age=0, must-revalidate, s-maxage=30, stale-while-revalidate=300";

    private final Map<String, String> everywhere;

    ResponseHeaders(RenderingProperties properties) {
        Map<String, String> headers = inOrder(
                "X-Content-Type-Options",
                "nosniff",
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=()",
                "Cross-Origin-Opener-Policy",
                "same-origin");
        if (!properties.hsts().isZero()) {
            headers.put(
                    "Strict-Transport-Security", "max-age=" + properties.hsts().toSeconds());
        }
        this.everywhere = headers;
    }

    /** What every answer carries, whoever gives it. */
    Map<String, String> everywhere() {
        return everywhere;
    }

    public static Map<String, String> of(CachedPage page) {
        Map<String, String> headers = new LinkedHashMap<>(SECURITY);
        headers.put("Cache-Control", kept(page));
        headers.putAll(page.page().headers());
        return headers;
    }

    private static String kept(CachedPage page) {
        return !page.page().keep() ? "no-store" : page.endsSoon() ? ENDING : KEPT;
    }

    /** The usual content security policy of a page. */
    public static String policy() {
        return POLICY;
    }

    public static Map<String, String> security() {
        return SECURITY;
    }

    private static Map<String, String> inOrder(String... namesAndValues) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }
}
