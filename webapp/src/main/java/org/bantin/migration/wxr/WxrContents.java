package org.bantin.migration.wxr;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bantin.content.imports.ImportOutlook;
import org.bantin.content.imports.ImportOutlook.Author;
import org.bantin.content.imports.ImportOutlook.Category;
import org.bantin.content.imports.ImportOutlook.Dates;
import org.bantin.migration.wxr.file.WxrPost;
import org.jspecify.annotations.Nullable;

/** Counts what is in an export while it is read; holds names and numbers, never texts. */
final class WxrContents {
    private static final Set<String> NO_STORIES = Set.of(
            "attachment",
            "nav_menu_item",
            "wp_block",
            "revision",
            "custom_css",
            "customize_changeset",
            "oembed_cache",
            "user_request",
            "wp_global_styles",
            "wp_navigation",
            "wp_template",
            "wp_template_part");

    private final WxrSite tree = new WxrSite();
    private final Map<String, String> categoryNames = new LinkedHashMap<>();
    private final Map<String, Integer> inCategory = new LinkedHashMap<>();
    private final Map<String, String> authorNames = new LinkedHashMap<>();
    private final Map<String, Integer> byAuthor = new LinkedHashMap<>();
    private final Set<String> tags = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Integer> states = new TreeMap<>();
    private final Map<String, Integer> hosts = new TreeMap<>();
    private final Map<String, Integer> left = new TreeMap<>();
    private final Set<String> damaged = new LinkedHashSet<>();
    private final WxrDates dates = new WxrDates(WxrOptions.USUAL.zone());
    private @Nullable Instant from;
    private @Nullable Instant to;
    private String site = "";
    private String address = "";

    void damaged(String how) {
        damaged.add(how);
    }

    void site(String element, String text) {
        if (element.equals("title")) {
            site = site.isEmpty() ? text : site;
        } else if (address.isEmpty()) {
            address = text;
        }
    }

    void term(String element, Map<String, String> texts) {
        switch (element) {
            case "wp:author" -> {
                String login = texts.getOrDefault("wp:author_login", "").strip();
                String name = texts.getOrDefault("wp:author_display_name", "").strip();
                if (!login.isEmpty()) {
                    authorNames.put(login, name.isEmpty() ? login : name);
                }
            }
            case "wp:tag" -> tags.add(texts.getOrDefault("wp:tag_slug", "").strip());
            default -> {
                String slug = texts.getOrDefault("wp:category_nicename", "").strip();
                String name = texts.getOrDefault("wp:cat_name", "").strip();
                String parent = texts.getOrDefault("wp:category_parent", "").strip();
                tree.category(texts.getOrDefault("wp:term_id", "").strip(), new WxrSite.Category(slug, name, parent));
                if (!slug.isEmpty()) {
                    categoryNames.put(slug, name);
                }
            }
        }
    }

    void post(WxrPost post) {
        String kind = post.type().isEmpty() ? WxrOptions.POST : post.type();
        if (post.comments() > 0) {
            left.merge("comments", post.comments(), Integer::sum);
        }
        if (!post.id().isEmpty() && !numbers.add(post.id())) {
            left.merge("same-number", 1, Integer::sum);
            return;
        }
        if (!NO_STORIES.contains(kind) && WxrPosts.GONE.contains(post.status())) {
            left.merge("status " + post.status(), 1, Integer::sum);
            return;
        }
        kinds.merge(kind, 1, Integer::sum);
        if (kind.equals("attachment")) {
            host(post.attachmentUrl());
        } else if (NO_STORIES.contains(kind)) {
            if (kind.equals(WxrOptions.BLOCK)) {
                return;
            }
            left.merge("type " + kind, 1, Integer::sum);
        } else {
            story(post);
        }
    }

    private void host(String url) {
        try {
            URI uri = URI.create(url.strip().replace(" ", "%20"));
            String host = uri.getHost();
            if (host != null) {
                hosts.merge(uri.getPort() < 0 ? host : host + ":" + uri.getPort(), 1, Integer::sum);
            }
        } catch (IllegalArgumentException e) {
            left.merge("no-file-address", 1, Integer::sum);
        }
    }

    private void story(WxrPost post) {
        states.merge(post.status(), 1, Integer::sum);
        byAuthor.merge(post.creator(), 1, Integer::sum);
        for (WxrPost.Term term : post.categories()) {
            categoryNames.putIfAbsent(term.slug(), term.name());
            inCategory.merge(term.slug(), 1, Integer::sum);
        }
        post.tags().forEach(tag -> tags.add(tag.slug()));
        dates.published(post.dates()).ifPresent(date -> {
            from = from == null || date.isBefore(from) ? date : from;
            to = to == null || date.isAfter(to) ? date : to;
        });
    }

    ImportOutlook outlook(SectionProposals proposals) {
        List<Category> categories = new ArrayList<>();
        categoryNames.forEach((slug, name) -> categories.add(new Category(
                slug,
                name,
                tree.above(slug).stream().map(WxrSite.Category::name).toList(),
                inCategory.getOrDefault(slug, 0),
                proposals.of(slug, name))));
        List<Author> authors = new ArrayList<>();
        byAuthor.forEach((login, stories) -> {
            if (!login.isBlank()) {
                authors.add(new Author(login, authorNames.getOrDefault(login, login), stories));
            }
        });
        authors.sort((one, other) -> other.stories() - one.stories());
        return new ImportOutlook(
                site,
                address,
                kinds,
                states,
                new Dates(from, to),
                categories,
                authors,
                tags.size(),
                hosts,
                left,
                List.copyOf(damaged));
    }
}
