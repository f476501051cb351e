package org.bantin.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers "just a moment" to everybody until the start is over. The server listens before the demo site is loaded, and half a
 * site must not be taken for the whole: pages would answer 404 and search engines would believe it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartGate extends OncePerRequestFilter {
    private static final String STYLE = "/.starting.css";
    private static final String HEALTH = "/.health";
    private static final String SECONDS = "3";

    private final ApplicationAvailability availability;
    private final byte[] page = resource("starting.html");
    private final byte[] style = resource("starting.css");
    private volatile boolean open;

    StartGate(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOpen()) {
            chain.doFilter(request, response);
            return;
        }
        String path = request.getRequestURI();
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (path.equals(STYLE)) {
            answer(response, "text/css;charset=UTF-8", style);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", SECONDS);
        if (path.equals(HEALTH) || path.startsWith("/.rest/")) {
            answer(
                    response,
                    "application/json",
                    "{\"status\":\"STARTING\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } else {
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
            response.setHeader("Referrer-Policy", "no-referrer");
            answer(response, "text/html;charset=UTF-8", page);
        }
    }

    /** Once open it stays open: closing down is told by the server itself. */
    private boolean isOpen() {
        if (!open) {
            open = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        }
        return open;
    }

    private static void answer(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] resource(String name) {
        try (InputStream in = StartGate.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in the application");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
