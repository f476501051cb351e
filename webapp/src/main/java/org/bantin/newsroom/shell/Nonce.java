package org.bantin.newsroom.shell;

import jakarta.servlet.http.HttpServletRequest;

/** The content security nonce of one request. */
public final class Nonce {
    /** Request attribute that holds it. */
    public static final String ATTRIBUTE = Nonce.class.getName();

    private Nonce() {}

    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String nonce ? nonce : "";
    }
}
