package org.bantin.rendering.page.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.bantin.definition.DefinitionNode;

/** Where an application in the browser shows a page: {@code baseUrl} and {@code routeTemplate} of a template of render type {@code spa}. */
public final class SpaAddress {
    private SpaAddress() {}

    /** The address; empty when the template names none. */
    public static Optional<String> of(DefinitionNode template, String handle, Locale locale) {
        return template.text("baseUrl")
                .or(() -> template.text("templateScript"))
                .or(() -> template.text("url"))
                .filter(base -> base.matches("https?://.+"))
                .map(base -> {
                    String route = template.text("routeTemplate").orElse("{{@path}}");
                    return base.replaceFirst("/+$", "") + filled(route, handle, locale);
                });
    }

    private static String filled(String route, String handle, Locale locale) {
        // a path begins with a slash, whether the route writes one before it or not
        return route.replace("/{{@path}}", handle)
                .replace("/{@path}", encoded(handle))
                .replace("{{@path}}", handle)
                .replace("{@path}", encoded(handle))
                .replace("{{language}}", locale.toString())
                .replace("{language}", encoded(locale.toString()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }
}
