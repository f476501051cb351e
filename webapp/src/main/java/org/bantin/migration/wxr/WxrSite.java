package org.bantin.migration.wxr;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.migration.wxr.body.Attachments;
import org.bantin.migration.wxr.body.ReusableBlocks;

/** What exports of one site say about it as a whole; filled by the first pass. */
final class WxrSite {
    private static final int DEEPEST = 10;

    private final Map<String, String> authors = new HashMap<>();
    private final Map<String, Category> categories = new HashMap<>();
    private final Map<String, String> slugsByNumber = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final Attachments attachments = new Attachments();
    private final ReusableBlocks blocks = new ReusableBlocks();
    private String address = "";

    /** @param parent slug of the category above; empty for none */
    record Category(String slug, String name, String parent) {}

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

    void category(String number, Category category) {
        if (!category.slug().isBlank() && !category.name().isBlank()) {
            categories.put(category.slug(), category);
            slugsByNumber.put(number, category.slug());
        }
    }

    Attachments attachments() {
        return attachments;
    }

    ReusableBlocks blocks() {
        return blocks;
    }

    /** Takes over what another file of the same site says. */
    void add(WxrSite other) {
        authors.putAll(other.authors);
        categories.putAll(other.categories);
        slugsByNumber.putAll(other.slugsByNumber);
        attachments.addAll(other.attachments);
        blocks.addAll(other.blocks);
    }

    /** The name that readers saw. */
    String byline(String login) {
        return authors.getOrDefault(login, login);
    }

    String categoryName(String slug, String otherwise) {
        Category known = categories.get(slug);
        return known == null ? otherwise : known.name();
    }

    Optional<String> categorySlug(String number) {
        return Optional.ofNullable(slugsByNumber.get(number));
    }

    /** The categories above one, the highest first; a circle is cut open. */
    List<Category> above(String slug) {
        Deque<Category> above = new ArrayDeque<>();
        Category at = categories.get(slug);
        while (at != null && above.size() < DEEPEST) {
            Category parent = categories.get(at.parent());
            if (parent == null || parent.slug().equals(slug) || above.contains(parent)) {
                break;
            }
            above.addFirst(parent);
            at = parent;
        }
        return List.copyOf(above);
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
