package org.bantin.migration.wxr.file;

import java.util.List;
import java.util.Map;

/**
 * One {@code item} of an export as it stands there; missing parts are empty texts.
 *
 * @param id {@code wp:post_id}
 * @param type {@code post}, {@code page}, {@code attachment}, {@code nav_menu_item}…
 * @param status {@code publish}, {@code draft}, {@code pending}, {@code private}, {@code future}, {@code trash}, {@code inherit}
 * @param sticky whether it stood above newer ones
 * @param comments how many came with it
 */
public record WxrPost(
        String id,
        String type,
        String status,
        String title,
        String link,
        String creator,
        Dates dates,
        String slug,
        String excerpt,
        String content,
        List<Term> terms,
        Map<String, String> meta,
        String attachmentUrl,
        boolean sticky,
        int comments) {
    /** Stands in for {@code publish} when the post asked for a password. */
    public static final String WITH_PASSWORD = "publish-with-password";

    public WxrPost {
        terms = List.copyOf(terms);
        meta = Map.copyOf(meta);
    }

    /** Dates as texts: {@code 2019-05-01 08:00:00}, in UTC, in the time of the site, and {@code pubDate}. */
    public record Dates(String utc, String local, String published, String modifiedUtc) {}

    /** A category or tag: {@code domain} is {@code category} or {@code post_tag}. */
    public record Term(String domain, String slug, String name) {}

    public List<Term> categories() {
        return named("category");
    }

    public List<Term> tags() {
        return named("post_tag");
    }

    private List<Term> named(String domain) {
        return terms.stream()
                .filter(term -> term.domain().equals(domain) && !term.name().isBlank())
                .distinct()
                .toList();
    }

    /** The first of some notes of plug-ins that says something. */
    public String meta(String... keys) {
        for (String key : keys) {
            String value = meta.getOrDefault(key, "").strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** How people find the record in the file. */
    public String label() {
        return "#" + (id.isEmpty() ? "?" : id) + (title.isBlank() ? "" : " “" + title.strip() + "”");
    }
}
