package org.bantin.rendering.delivery;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bantin.definition.DefinitionNode;
import org.bantin.rendering.ContentDelivery.CrossOrigin;
import org.bantin.rendering.page.site.WebSite;

/**
 * Which origins a site lets read which paths: the rules under {@code cors} of its definition, with {@code uris}, {@code allowedOrigins},
 * {@code allowedMethods}, {@code allowCredentials} and {@code maxAge} in seconds. The first rule that fits decides.
 */
final class CorsRules {
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS");
    private static final int USUAL_SECONDS = 600;
    private static final int MOST_SECONDS = 86_400;

    private CorsRules() {}

    static Optional<CrossOrigin> leave(WebSite site, String path, String origin) {
        for (DefinitionNode rule : site.definition().children("cors")) {
            List<String> uris = values(rule, "uris");
            List<String> origins = values(rule, "allowedOrigins");
            boolean meant = uris.isEmpty() || uris.stream().anyMatch(uri -> path.matches(regex(uri)));
            boolean anybody = origins.contains("*");
            if (meant && (anybody || origins.contains(origin))) {
                boolean credentials = !anybody && rule.flag("allowCredentials", false);
                return Optional.of(new CrossOrigin(anybody ? "*" : origin, methods(rule), credentials, seconds(rule)));
            }
        }
        return Optional.empty();
    }

    /** Delivery only reads; other methods that a rule names stay refused. */
    private static String methods(DefinitionNode rule) {
        List<String> named = values(rule, "allowedMethods");
        Stream<String> allowed =
                METHODS.stream().filter(method -> named.isEmpty() || named.contains("*") || named.contains(method));
        return allowed.collect(Collectors.joining(", "));
    }

    private static int seconds(DefinitionNode rule) {
        return rule.text("maxAge")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Math.min(Integer.parseInt(text), MOST_SECONDS))
                .orElse(USUAL_SECONDS);
    }

    private static String regex(String wildcard) {
        return Pattern.quote(wildcard).replace("*", "\\E.*\\Q");
    }

    /** The values of a list or a map; of a map entry with patterns inside, the pattern. */
    private static List<String> values(DefinitionNode rule, String key) {
        if (rule.values().get(key) instanceof DefinitionNode map) {
            return map.values().values().stream()
                    .map(value -> value instanceof DefinitionNode inner
                            ? inner.text("patternString").orElse("")
                            : String.valueOf(value))
                    .toList();
        }
        return rule.texts(key);
    }
}
