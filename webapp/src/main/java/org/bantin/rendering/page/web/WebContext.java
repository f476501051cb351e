package org.bantin.rendering.page.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bantin.rendering.page.Surroundings;
import org.bantin.rendering.page.model.ScriptSession;
import org.jspecify.annotations.Nullable;

/** {@code ctx}: the request, the user, the parameters, and every attribute that a directive passed down, by name. */
public final class WebContext {
    private final Surroundings surroundings;

    public WebContext(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public String getContextPath() {
        return surroundings.request().contextPath();
    }

    public Locale getLocale() {
        return surroundings.locale();
    }

    public AggregationState getAggregationState() {
        return new AggregationState(surroundings);
    }

    /** Parameters with their first value, escaped like all data when a foreign script reads them. */
    public Map<String, String> getParameters() {
        Map<String, String> first = new LinkedHashMap<>();
        surroundings.request().parameters().forEach((name, values) -> {
            if (!values.isEmpty()) {
                first.put(name, AggregationState.escape(surroundings, values.get(0)));
            }
        });
        return first;
    }

    public @Nullable String getParameter(String name) {
        return getParameters().get(name);
    }

    public List<String> getParameterValues(String name) {
        return surroundings.request().parameters().getOrDefault(name, List.of()).stream()
                .map(value -> AggregationState.escape(surroundings, value))
                .toList();
    }

    public @Nullable Object getAttribute(String name) {
        return surroundings.passed(name);
    }

    /** Kept for the rest of the page, for whatever scope a script asks. */
    public void setAttribute(String name, @Nullable Object value, Object scope) {
        setAttribute(name, value);
    }

    public void setAttribute(String name, @Nullable Object value) {
        surroundings.keep(name, value);
    }

    public void removeAttribute(String name, Object scope) {
        surroundings.keep(name, null);
    }

    public @Nullable Object getAttribute(String name, Object scope) {
        return surroundings.passed(name);
    }

    public SiteView getSite() {
        return new SiteView(surroundings.site());
    }

    public ScriptSession getJCRSession(String workspace) {
        return new ScriptSession(surroundings, workspace);
    }

    /** Anything that is no property of the context: an attribute passed down, else a parameter of the request. */
    public @Nullable Object get(String name) {
        Object attribute = surroundings.passed(name);
        return attribute == null ? getParameter(name) : attribute;
    }

    public WebUser getUser() {
        return new WebUser(surroundings.request().actor());
    }

    public WebRequest getRequest() {
        return new WebRequest(surroundings);
    }

    public WebResponse getResponse() {
        return surroundings.response();
    }

    /** The same again: scripts ask it for {@code contextPath}. */
    public WebContext getServletContext() {
        return this;
    }
}
