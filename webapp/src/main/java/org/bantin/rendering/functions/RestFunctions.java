package org.bantin.rendering.functions;

import java.util.List;
import java.util.Map;
import org.bantin.rendering.page.Surroundings;
import org.bantin.rendering.rest.JsonView;
import org.bantin.rendering.rest.RestAnswer;
import org.bantin.rendering.rest.RestCalls;
import org.jspecify.annotations.Nullable;

/** {@code restfn}: calls to services that the settings allow; where none answers the result is missing. */
public final class RestFunctions extends Library {
    private final @Nullable RestCalls calls;

    RestFunctions(Surroundings surroundings, @Nullable RestCalls calls) {
        super(surroundings);
        this.calls = calls;
    }

    public @Nullable JsonView call(String client, String call) {
        return call(client, call, Map.of());
    }

    public @Nullable JsonView call(String client, String call, Map<String, ?> values) {
        RestAnswer answer = callForResponse(client, call, values);
        return answer == null ? null : answer.getEntity();
    }

    public @Nullable RestAnswer callForResponse(String client, String call) {
        return callForResponse(client, call, Map.of());
    }

    /** The page that asked is made anew after a minute, for the service may say something else then. */
    public @Nullable RestAnswer callForResponse(String client, String call, Map<String, ?> values) {
        if (calls == null) {
            return null;
        }
        run().changesAt(calls.soon());
        return calls.call(client, call, values).orElse(null);
    }

    /** An answer, or JSON as text, as plain maps and lists. */
    public @Nullable Object asMap(@Nullable Object json) {
        if (json instanceof String text) {
            return JsonBuilder.parsed(text);
        }
        return json instanceof JsonView view ? view.plain() : json;
    }

    public @Nullable Object asList(@Nullable Object json) {
        Object plain = asMap(json);
        return plain == null || plain instanceof List ? plain : List.of(plain);
    }
}
