package org.bantin.rendering.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
                first.put(name, AggregationState.escaped(surroundings, values.get(0)));
            }
        });
        return first;
    }

    public @Nullable String getParameter(String name) {
        return getParameters().get(name);
    }

    public List<String> getParameterValues(String name) {
        return surroundings.request().parameters().getOrDefault(name, List.of()).stream()
                .map(value -> AggregationState.escaped(surroundings, value))
                .toList();
    }

    public @Nullable Object getAttribute(String name) {
        return surroundings.passed(name);
    }

    public ScriptSession getJCRSession(String workspace) {
        return new ScriptSession(surroundings, workspace);
    }

    /** Anything that is no property of the context: an attribute passed down. */
    public @Nullable Object get(String name) {
        return surroundings.passed(name);
    }

    public User getUser() {
        return new User(surroundings);
    }

    public Request getRequest() {
        return new Request(surroundings);
    }

    /** The visitor. */
    public static final class User {
        private final Surroundings surroundings;

        User(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        public String getName() {
            return surroundings.request().actor().name();
        }

        public boolean hasRole(String role) {
            return ScriptRoles.has(surroundings.request().actor(), role);
        }
    }

    /** What scripts read of the servlet request. */
    public static final class Request {
        private final Surroundings surroundings;

        Request(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        public String getContextPath() {
            return surroundings.request().contextPath();
        }

        public String getRequestURI() {
            String path = surroundings.request().contextPath()
                    + surroundings.request().path();
            return AggregationState.escaped(surroundings, path);
        }

        public String getServerName() {
            return AggregationState.escaped(surroundings, surroundings.request().host());
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
            return AggregationState.escaped(surroundings, surroundings.request().query());
        }

        public @Nullable String getParameter(String name) {
            return new WebContext(surroundings).getParameter(name);
        }

        public @Nullable Object getAttribute(String name) {
            return surroundings.passed(name);
        }
    }
}
