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
import java.util.Set;
import org.bantin.content.FieldValues;
import org.bantin.content.ItemId;
import org.bantin.migration.wxr.body.Attachments;
import org.bantin.migration.wxr.body.Leads;
import org.bantin.migration.wxr.body.Losses;
import org.bantin.migration.wxr.body.MediaFiles;
import org.bantin.migration.wxr.body.WordPressBody;
import org.bantin.migration.wxr.body.WordPressBody.Cleaned;
import org.bantin.migration.wxr.file.WxrPost;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A post as an article of ours, before it is stored.
 *
 * @param key where it came from, unique among all imports
 * @param hash of everything that was read
 * @param slug as WordPress had it, or null to make one from the title
 * @param date when it appeared; null when the export does not say
 * @param status as WordPress had it
 * @param oldAddresses paths, with query where WordPress used one
 * @param terms sections and topics that it stands in
 * @param sticky whether it stood above newer ones
 */
record WxrArticle(
        String label,
        String key,
        String hash,
        FieldValues fields,
        @Nullable String slug,
        @Nullable Instant date,
        String status,
        List<String> oldAddresses,
        Set<ItemId> terms,
        boolean sticky,
        Losses losses) {
    private static final String[] DESCRIPTIONS = {
        "_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description", "_aioseop_description"
    };

    boolean isPublished(Instant now) {
        return status.equals("publish") || (status.equals("future") && !isPlanned(now));
    }

    /** Whether readers were to see it at a time that is still to come. */
    boolean isPlanned(Instant now) {
        return status.equals("future") && date != null && date.isAfter(now);
    }

    boolean isOutOrPlanned(Instant now) {
        return isPublished(now) || isPlanned(now);
    }

    boolean awaitsReview() {
        return status.equals("pending");
    }

    static WxrArticle of(WxrPost post, WxrSite site, WxrTerms terms, WxrOptions options) {
        Attachments attachments = site.attachments();
        Cleaned cleaned = new WordPressBody(attachments, site.blocks(), site.host()).clean(post.content());
        Leads.Led led = Leads.find(post.excerpt(), cleaned.html(), post.meta(DESCRIPTIONS));
        Losses losses = cleaned.losses();
        WxrFiling filing = WxrFiling.of(post, site, terms, options);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", title(post, led));
        values.put("lead", led.lead());
        values.put("body", led.body());
        values.put("section", filing.section().value());
        if (!filing.topics().isEmpty()) {
            values.put("topics", filing.topics().stream().map(ItemId::value).toList());
        }
        String byline = options.filing().bylines().get(post.creator());
        values.put("byline", byline == null ? site.byline(post.creator()) : byline);
        Optional<ItemId> hero = WxrMedia.hero(post, attachments);
        hero.ifPresent(id -> values.put("hero", "jcr:" + id));
        values.values().removeIf(value -> value.toString().isBlank());
        String number = post.id().isEmpty() ? hash(post.link() + post.title() + post.dates()) : post.id();
        return new WxrArticle(
                post.label(),
                "wxr:" + site.name() + ":" + number,
                hash(values + " " + post.status() + post.slug()),
                new FieldValues(values),
                post.slug().isBlank() ? null : WxrTerms.decoded(post.slug()),
                new WxrDates(options.zone()).published(post.dates()).orElse(null),
                post.status(),
                oldAddresses(post),
                filing.all(),
                post.sticky(),
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
            for (String old : post.meta().getOrDefault("_wp_old_slug", "").split("\n")) {
                if (!old.isBlank() && path.contains("/" + WxrTerms.decoded(post.slug()))) {
                    addresses.add(
                            path.replace("/" + WxrTerms.decoded(post.slug()), "/" + WxrTerms.decoded(old.strip())));
                }
            }
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
