package org.bantin.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bantin.rendering.ContentDelivery;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers the question that browsers ask before they read a delivery endpoint from another origin. A filter, because Spring takes
 * such questions away from controllers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class DeliveryPreflight extends OncePerRequestFilter {
    private static final String METHODS = "GET, HEAD, OPTIONS";

    private final ContentDelivery delivery;

    DeliveryPreflight(ContentDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("OPTIONS") || !path(request).startsWith("/.rest/");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        response.setHeader(HttpHeaders.ALLOW, METHODS);
        response.setHeader(HttpHeaders.VARY, "Origin, Access-Control-Request-Headers");
        if (origin != null) {
            delivery.crossOrigin(request.getServerName(), path(request), origin).ifPresent(allowed -> {
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, allowed.origin());
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, allowed.methods());
                if (allowed.credentials()) {
                    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
                }
                String wanted = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
                response.setHeader(
                        HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                        wanted == null || !wanted.matches("[A-Za-z0-9, _-]{1,500}")
                                ? "Accept, Accept-Language, Content-Type"
                                : wanted);
                response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, Integer.toString(allowed.seconds()));
            });
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
