package org.bantin.rendering.rest;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.definition.DefinitionNode;

/** One call of a REST client as defined, filled with values: {@code {name}} in path, parameters, headers and body. */
record RestCall(DefinitionNode client, DefinitionNode definition, Map<String, ?> values) {
    private static final Pattern PLACE = Pattern.compile("\\{([\\w.-]+)\\}");

    /** The whole address; empty when what the definition writes is none. */
    Optional<URI> address() {
        String base = client.text("baseUrl").orElse("");
        String path = filled(definition.text("path").orElse(""), RestCall::encoded);
        String joined =
                path.isEmpty() ? base : base.replaceFirst("/+$", "") + (path.startsWith("/") ? path : "/" + path);
        StringBuilder whole = new StringBuilder(joined);
        for (Map.Entry<String, Object> parameter :
                definition.node("queryParameters").values().entrySet()) {
            whole.append(whole.indexOf("?") < 0 ? '?' : '&')
                    .append(encoded(parameter.getKey()))
                    .append('=')
                    .append(encoded(filled(String.valueOf(parameter.getValue()), UnaryOperator.identity())));
        }
        try {
            URI uri = URI.create(whole.toString());
            boolean web =
                    uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?");
            return web ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    HttpRequest request(URI address, Duration patience) {
        String written = definition.text("body").orElse("");
        String body = filled(written, UnaryOperator.identity());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Accept", "application/json")
                .method(
                        method(),
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        headers().forEach(request::setHeader);
        return request.build();
    }

    private String method() {
        String written = definition.text("method").orElse("GET").toUpperCase(Locale.ROOT);
        return written.matches("GET|POST|PUT|PATCH|DELETE|HEAD") ? written : "GET";
    }

    /** Whether the same answer may be given again for a while. */
    boolean isReading() {
        return method().equals("GET") || definition.text("body").orElse("").contains("query");
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        for (DefinitionNode holder : new DefinitionNode[] {client, definition}) {
            holder.node("headers")
                    .values()
                    .forEach((name, value) ->
                            headers.put(name, filled(String.valueOf(value), UnaryOperator.identity())));
        }
        DefinitionNode scheme = client.node("securitySchemes")
                .node(definition.text("securityScheme").orElse(""));
        scheme.text("username").ifPresent(name -> {
            String pair = name + ":" + scheme.text("password").orElse("");
            String coded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            headers.put("Authorization", "Basic " + coded);
        });
        scheme.text("token").ifPresent(token -> headers.put("Authorization", "Bearer " + token));
        return headers;
    }

    private String filled(String text, UnaryOperator<String> how) {
        Matcher places = PLACE.matcher(text);
        return places.replaceAll(found -> {
            Object value = values.get(found.group(1));
            Object used =
                    value == null ? definition.node("defaultValues").values().get(found.group(1)) : value;
            return Matcher.quoteReplacement(used == null ? found.group() : how.apply(used.toString()));
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
