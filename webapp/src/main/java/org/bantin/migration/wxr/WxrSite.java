package org.bantin.migration.wxr;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What an export says about its site as a whole; filled by the first pass. */
final class WxrSite {
    private final Map<String, String> authors = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private String address = "";

    void address(String found) {
        if (address.isEmpty()) {
            address = found.strip();
        }
    }

    void author(String login, String displayName) {
        if (!login.isBlank() && !displayName.isBlank()) {
            authors.put(login.strip(), displayName.strip());
        }
    }

    void category(String slug, String name) {
        if (!slug.isBlank() && !name.isBlank()) {
            categories.put(slug.strip(), name.strip());
        }
    }

    /** The name that readers saw. */
    String byline(String login) {
        return authors.getOrDefault(login, login);
    }

    String categoryName(String slug, String otherwise) {
        return categories.getOrDefault(slug, otherwise);
    }

    /** Whether a number comes for the first time. */
    boolean isNew(String number) {
        return numbers.add(number);
    }

    String host() {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Tells items of one site from those of another. */
    String name() {
        String host = host();
        return host.isEmpty() ? "wordpress" : host;
    }
}
