package org.bantin.rendering.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes addresses with parameters. */
final class Queries {
    private Queries() {}

    static String address(String path, Map<String, List<String>> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, values) -> {
            for (String value : values) {
                if (!value.isEmpty() && !(name.equals("trang") && value.equals("1"))) {
                    query.append(query.isEmpty() ? '?' : '&')
                            .append(encode(name))
                            .append('=')
                            .append(encode(value));
                }
            }
        });
        return path + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
