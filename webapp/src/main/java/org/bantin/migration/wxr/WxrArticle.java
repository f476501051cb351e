package org.bantin.migration.wxr;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.FieldValues;
import org.bantin.content.ItemId;
import org.bantin.migration.wxr.WordPressBody.Cleaned;
import org.bantin.migration.wxr.WxrPost.Term;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A post as an article of ours, before it is stored.
 *
 * @param key where it came from, unique among all imports
 * @param hash of everything that was read
 * @param slug as WordPress had it, or null to make one from the title
 * @param date when it appeared; null when the export does not say
 * @param published whether readers could see it there
 * @param oldAddresses paths, with query where WordPress used one
 */
record WxrArticle(
        String label,
        String key,
        String hash,
        FieldValues fields,
        @Nullable String slug,
        @Nullable Instant date,
        boolean published,
        List<String> oldAddresses,
        Losses losses) {

    static WxrArticle of(
            WxrPost post, WxrSite site, WxrSections sections, Attachments attachments, WxrOptions options) {
        Cleaned cleaned = new WordPressBody(attachments, site.host()).clean(post.content());
        Leads.Led led = Leads.find(post.excerpt(), cleaned.html());
        Losses losses = cleaned.losses();
        Term category = post.category().orElse(new Term("category", "", options.defaultSection()));
        long more = post.terms().stream()
                        .filter(term -> term.domain().equals("category"))
                        .count()
                - 1;
        if (more > 0) {
            losses.add("further-category", (int) more);
        }
        long tags = post.terms().stream()
                .filter(term -> term.domain().equals("post_tag"))
                .count();
        if (tags > 0) {
            losses.add("tag", (int) tags);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", title(post, led));
        values.put("lead", led.lead());
        values.put("body", led.body());
        values.put(
                "section",
                sections.of(category.slug(), site.categoryName(category.slug(), category.name()))
                        .value());
        values.put("byline", site.byline(post.creator()));
        Optional<ItemId> hero = WxrMedia.hero(post, attachments);
        hero.ifPresent(id -> values.put("hero", "jcr:" + id));
        values.values().removeIf(value -> value.toString().isBlank());
        String number = post.id().isEmpty() ? hash(post.link() + post.title() + post.dates()) : post.id();
        return new WxrArticle(
                post.label(),
                "wxr:" + site.name() + ":" + number,
                hash(values + " " + post.status() + post.slug()),
                new FieldValues(values),
                post.slug().isBlank() ? null : WxrSections.decoded(post.slug()),
                new WxrDates(options.zone()).published(post.dates()).orElse(null),
                post.status().equals("publish"),
                oldAddresses(post),
                losses);
    }

    private static String title(WxrPost post, Leads.Led led) {
        String title = Jsoup.parseBodyFragment(post.title()).text().strip();
        if (!title.isEmpty()) {
            return title;
        }
        String words =
                led.lead().isEmpty() ? Jsoup.parseBodyFragment(led.body()).text() : led.lead();
        String[] first = words.strip().split("\\s+", 13);
        return first.length < 13
                ? words.strip()
                : String.join(" ", List.of(first).subList(0, 12)) + "…";
    }

    private static List<String> oldAddresses(WxrPost post) {
        List<String> addresses = new ArrayList<>();
        if (!post.id().isEmpty()) {
            addresses.add((post.type().equals("page") ? "/?page_id=" : "/?p=") + post.id());
        }
        String path = MediaFiles.path(post.link());
        if (path.length() > 1 && path.startsWith("/") && !post.link().contains("?")) {
            addresses.add(path);
        }
        return addresses;
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
