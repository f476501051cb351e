package org.bantin.migration.wxr.body;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Turns WordPress's shortcodes into elements that the next step understands, and takes out those of plug-ins, keeping what
 * stands between their tags.
 */
final class Shortcodes {
    private static final String ATTRIBUTES = "((?:[^\\[\\]\"']++|\"[^\"]*+\"|'[^']*+')*+)";
    private static final Pattern CAPTION =
            Pattern.compile("\\[(?:wp_)?caption\\b" + ATTRIBUTES + "](.*?)\\[/(?:wp_)?caption]", Pattern.DOTALL);
    private static final Pattern GALLERY = Pattern.compile("\\[gallery\\b" + ATTRIBUTES + "]");
    private static final Pattern EMBED =
            Pattern.compile("\\[(embed|youtube|vimeo)\\b" + ATTRIBUTES + "]\\s*(\\S*?)\\s*\\[/\\1]", Pattern.DOTALL);
    private static final Pattern MEDIA =
            Pattern.compile("\\[(video|audio|playlist)\\b" + ATTRIBUTES + "](?:[^\\[]*\\[/\\1])?", Pattern.DOTALL);
    /** Known by their look only: a bracket, a lower-case word with a dash, underscore or attribute, or a closing tag. */
    private static final Pattern OTHER = Pattern.compile(
            "\\[(/?)([a-z][a-z0-9]*(?:[_-][a-z0-9_-]+)?)((?:\\s+[A-Za-z0-9_-]+=(?:\"[^\"]*\"|'[^']*'|[^\\s\\]]+))*)\\s*/?]");

    private static final Pattern PAIR = Pattern.compile("([A-Za-z_-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|(\\S+))");
    private static final Pattern IMAGE_END = Pattern.compile("^(.*(?:</a>|<img\\b[^>]*>))(.*)$", Pattern.DOTALL);
    private static final Set<String> KNOWN_PLAIN =
            Set.of("gallery", "more", "toc", "button", "quote", "columns", "row");

    private final Losses losses;

    Shortcodes(Losses losses) {
        this.losses = losses;
    }

    String resolve(String html) {
        if (html.indexOf('[') < 0) {
            return html;
        }
        String text = replace(CAPTION, html, (m, a) -> caption(a, m.group(2)));
        text = replace(
                GALLERY,
                text,
                (m, a) -> "<figure data-wp-gallery=\"" + escape(a.getOrDefault("ids", "")) + "\"></figure>");
        text = replace(EMBED, text, (m, a) -> "<figure data-embed=\"" + escape(m.group(3)) + "\"></figure>");
        text = replace(MEDIA, text, this::media);
        return others(text);
    }

    private static String caption(Map<String, String> attributes, String inner) {
        Matcher parts = IMAGE_END.matcher(inner.strip());
        String image = parts.matches() ? parts.group(1) : inner;
        String words = parts.matches() ? parts.group(2).strip() : "";
        String caption = words.isEmpty() ? Entities.escape(attributes.getOrDefault("caption", "")) : words;
        return "<figure data-wp-id=\"" + attributes.getOrDefault("id", "").replaceAll("\\D", "") + "\">" + image
                + "<figcaption>" + caption + "</figcaption></figure>";
    }

    private String media(Matcher matcher, Map<String, String> attributes) {
        for (String name : new String[] {"src", "mp4", "webm", "mp3", "m4a", "ogg"}) {
            String url = attributes.getOrDefault(name, "");
            if (url.contains("youtube.com/") || url.contains("youtu.be/") || url.contains("vimeo.com/")) {
                return "<figure data-embed=\"" + escape(url) + "\"></figure>";
            }
            if (!url.isEmpty()) {
                losses.add("[" + matcher.group(1) + "] as link");
                return "<p><a href=\"" + escape(url) + "\">" + escape(url.substring(url.lastIndexOf('/') + 1))
                        + "</a></p>";
            }
        }
        losses.add("[" + matcher.group(1) + "]");
        return "";
    }

    private String others(String text) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = OTHER.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(2);
            boolean code = !matcher.group(3).isBlank()
                    || !matcher.group(1).isEmpty()
                    || name.indexOf('_') >= 0
                    || name.indexOf('-') >= 0
                    || KNOWN_PLAIN.contains(name)
                    || text.contains("[/" + name + "]");
            if (code && matcher.group(1).isEmpty()) {
                losses.add("[" + name + "]");
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(code ? "" : matcher.group()));
        }
        return matcher.appendTail(out).toString();
    }

    private static String replace(Pattern pattern, String text, BiFunction<Matcher, Map<String, String>, String> with) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String attributes = pattern == EMBED || pattern == MEDIA ? matcher.group(2) : matcher.group(1);
            matcher.appendReplacement(out, Matcher.quoteReplacement(with.apply(matcher, pairs(attributes))));
        }
        return matcher.appendTail(out).toString();
    }

    private static Map<String, String> pairs(String attributes) {
        Map<String, String> pairs = new HashMap<>();
        Matcher matcher = PAIR.matcher(attributes);
        while (matcher.find()) {
            String value = matcher.group(2) != null
                    ? matcher.group(2)
                    : matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
            pairs.put(matcher.group(1).toLowerCase(Locale.ROOT), value);
        }
        return pairs;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
