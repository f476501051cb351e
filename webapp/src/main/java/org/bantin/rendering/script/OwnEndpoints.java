package org.bantin.rendering.script;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bantin.rendering.ContentDelivery;
import org.bantin.rendering.ContentDelivery.Answer;
import org.mozilla.javascript.Context;

/** Reads the delivery endpoints of this site for scripts, without a network between; no other address is ever read. */
final class OwnEndpoints {
    private static final String PREFIX = "/.rest";

    private final Supplier<ContentDelivery> delivery;
    private final String host;

    OwnEndpoints(Supplier<ContentDelivery> delivery, String host) {
        this.delivery = delivery;
        this.host = host;
    }

    Answer read(String address, String method) {
        URI uri;
        try {
            uri = URI.create(address.replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            throw Context.reportRuntimeError("no address: " + address);
        }
        String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("/{2,}", "/");
        boolean own = uri.getHost() == null
                || uri.getHost().equals(host)
                || uri.getHost().equals("localhost");
        int at = path.indexOf(PREFIX + "/");
        if (!own || at < 0 || !method.equalsIgnoreCase("GET")) {
            throw Context.reportRuntimeError(
                    "a model reads this site's own endpoints only, such as /.rest/delivery/pages/v1; not " + address);
        }
        Optional<Answer> answer = delivery.get()
                .answer(new ContentDelivery.Request(
                        host, "", path.substring(at + PREFIX.length()), parameters(uri.getQuery()), ""));
        return answer.orElse(new Answer(404, "{\"error\":{\"code\":\"notFound\",\"message\":\"no endpoint here\"}}"));
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new HashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(pair.substring(0, equals), any -> new ArrayList<>())
                        .add(pair.substring(equals + 1));
            }
        }
        return parameters;
    }
}
