package org.bantin.rendering.cache;

import java.util.LinkedHashMap;
import java.util.Map;

/** Headers of every public answer, the same from the handler and from the servlet. */
public final class ResponseHeaders {
    private static final Map<String, String> SECURITY = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self';"
                    + " manifest-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=()",
            "X-Frame-Options",
            "SAMEORIGIN");
    private static final String KEPT = "public, max-age=0, must-revalidate, s-maxage=30, stale-while-revalidate=300";

    private ResponseHeaders() {}

    public static Map<String, String> of(CachedPage page) {
        Map<String, String> headers = new LinkedHashMap<>(SECURITY);
        headers.put("Cache-Control", page.page().keep() ? KEPT : "no-store");
        headers.putAll(page.page().headers());
        return headers;
    }

    public static Map<String, String> security() {
        return SECURITY;
    }
}
