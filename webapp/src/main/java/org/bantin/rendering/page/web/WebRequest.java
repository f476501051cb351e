package org.bantin.rendering.page.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bantin.rendering.page.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * {@code ctx.request}: what scripts read of the servlet request. Headers, cookies and sessions are not there, because a page is
 * made once for all readers.
 */
public final class WebRequest {
    private final Surroundings surroundings;

    WebRequest(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public String getContextPath() {
        return surroundings.request().contextPath();
    }

    public String getRequestURI() {
        String path =
                surroundings.request().contextPath() + surroundings.request().path();
        return AggregationState.escape(surroundings, path);
    }

    public String getServletPath() {
        return AggregationState.escape(surroundings, surroundings.request().path());
    }

    public @Nullable String getPathInfo() {
        return null;
    }

    public String getServerName() {
        return AggregationState.escape(surroundings, surroundings.request().host());
    }

    public String getScheme() {
        return "http";
    }

    public String getMethod() {
        return "GET";
    }

    public int getServerPort() {
        return 80;
    }

    public String getRequestURL() {
        return new AggregationState(surroundings).getOriginalURL();
    }

    public String getQueryString() {
        return AggregationState.escape(surroundings, surroundings.request().query());
    }

    public Locale getLocale() {
        return surroundings.locale();
    }

    public boolean isSecure() {
        return false;
    }

    public @Nullable String getParameter(String name) {
        return new WebContext(surroundings).getParameter(name);
    }

    public List<String> getParameterValues(String name) {
        return new WebContext(surroundings).getParameterValues(name);
    }

    public Map<String, String> getParameterMap() {
        return new WebContext(surroundings).getParameters();
    }

    public @Nullable String getHeader(String name) {
        return null;
    }

    public List<Object> getCookies() {
        return List.of();
    }

    public @Nullable Object getAttribute(String name) {
        return surroundings.passed(name);
    }

    public void setAttribute(String name, @Nullable Object value) {
        surroundings.keep(name, value);
    }
}
