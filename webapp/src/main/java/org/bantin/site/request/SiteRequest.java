package org.bantin.site.request;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request for a public page, checked.
 *
 * @param host name of the host that was asked, without port
 * @param path decoded path without the language, beginning with a slash
 * @param fullPath the path as the reader sees it, with the language
 */
public record SiteRequest(
        String host, String path, String fullPath, Locale locale, Map<String, List<String>> parameters) {
    public SiteRequest {
        parameters = java.util.Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    public String parameter(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** Only the parameters that a page understands; empty ones are left out. */
    public SiteRequest limitedTo(List<String> known) {
        Map<String, List<String>> kept = new TreeMap<>();
        for (String name : known) {
            List<String> values = parameters.getOrDefault(name, List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                kept.put(name, values);
            }
        }
        return new SiteRequest(host, path, fullPath, locale, kept);
    }
}
