package org.bantin.rendering.cache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWarDeployment;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * In a servlet container that is not ours there is no handler before the servlets: then this filter sets the headers that all
 * answers carry and refuses methods that no page has. Cached pages come through the servlet there.
 */
@Component
@ConditionalOnWarDeployment
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageHeadersFilter extends OncePerRequestFilter {
    private static final Set<String> OF_PAGES = Set.of("GET", "HEAD", "POST");

    private final ResponseHeaders headers;

    PageHeadersFilter(ResponseHeaders headers) {
        this.headers = headers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers.everywhere().forEach(response::setHeader);
        String path = request.getRequestURI();
        if (path.startsWith("/newsroom") || path.startsWith("/.")) {
            chain.doFilter(request, response);
            return;
        }
        ResponseHeaders.security().forEach(response::setHeader);
        if (OF_PAGES.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Allow", "GET, HEAD, OPTIONS");
        boolean asked = request.getMethod().equals("OPTIONS");
        response.setStatus(asked ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
