package org.bantin.content.richtext;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Elements and attributes that rich text may hold, and what foreign ones turn into. */
public final class Vocabulary {
    public static final String ASSET = "data-asset";
    public static final String GALLERY = "data-gallery";
    public static final String EMBED = "data-embed";
    public static final String DOCUMENT = "data-document";
    public static final String RELATED = "data-related";
    public static final String CREDIT = "data-credit";
    public static final String ALT = "data-alt";
    public static final String LAYOUT = "data-layout";
    public static final String ITEM_LINK = "item:";

    /** Elements that hold running text of their own. */
    public static final String TEXT_BLOCKS = "p, h2, h3, h4, li, td, th, caption, figcaption, cite, blockquote";

    static final Set<String> LAYOUTS = Set.of("wide", "full", "left", "right");
    static final Set<String> SCOPES = Set.of("row", "col", "rowgroup", "colgroup");

    static final Map<String, String> INLINE = Map.ofEntries(
            Map.entry("strong", "strong"),
            Map.entry("b", "strong"),
            Map.entry("em", "em"),
            Map.entry("i", "em"),
            Map.entry("u", "u"),
            Map.entry("ins", "u"),
            Map.entry("s", "s"),
            Map.entry("strike", "s"),
            Map.entry("del", "s"),
            Map.entry("sub", "sub"),
            Map.entry("sup", "sup"));

    static final Map<String, String> HEADINGS =
            Map.of("h1", "h2", "h2", "h2", "h3", "h3", "h4", "h4", "h5", "h4", "h6", "h4");

    /** Removed with all they contain. */
    static final Set<String> POISON = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "object",
            "embed",
            "applet",
            "svg",
            "math",
            "head",
            "title",
            "meta",
            "link",
            "base",
            "form",
            "input",
            "button",
            "select",
            "textarea",
            "option",
            "frameset",
            "frame",
            "noframes",
            "noembed",
            "plaintext",
            "xmp",
            "canvas",
            "audio",
            "video",
            "source",
            "track",
            "map",
            "area",
            "dialog",
            "portal");

    /** Containers that vanish while their content stays; they end a paragraph. */
    static final Set<String> TRANSPARENT_BLOCKS = Set.of(
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "nav",
            "address",
            "center",
            "details",
            "summary",
            "dl",
            "dt",
            "dd",
            "pre",
            "fieldset",
            "legend",
            "body",
            "html",
            "hgroup",
            "menu",
            "dir");

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern STORED_LINK = Pattern.compile("\\$\\{link:\\{uuid:\\{([^}]*)}.*", Pattern.DOTALL);
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private Vocabulary() {}

    static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    /** UUIDs of a list separated by blanks, asset keys {@code jcr:<uuid>} included; empty when none is one. */
    static String uuids(String list) {
        StringBuilder ids = new StringBuilder();
        for (String part : list.strip().split("[\\s,]+")) {
            String id = part.toLowerCase(Locale.ROOT);
            id = id.startsWith("jcr:") ? id.substring(4) : id;
            if (isUuid(id)) {
                ids.append(ids.length() == 0 ? "" : " ").append(id);
            }
        }
        return ids.toString();
    }

    /** A link that is safe to show, or empty. */
    static Optional<String> href(String raw) {
        String href = raw.strip();
        Matcher stored = STORED_LINK.matcher(href);
        if (stored.matches()) {
            href = ITEM_LINK + stored.group(1);
        }
        if (href.toLowerCase(Locale.ROOT).startsWith(ITEM_LINK)) {
            String rest = href.substring(ITEM_LINK.length());
            int hash = rest.indexOf('#');
            String id = (hash < 0 ? rest : rest.substring(0, hash)).toLowerCase(Locale.ROOT);
            return isUuid(id) ? Optional.of(ITEM_LINK + id + fragment(rest, hash)) : Optional.empty();
        }
        if (href.isEmpty() || href.length() > 2000 || href.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7f)) {
            return Optional.empty();
        }
        return local(href) ? Optional.of(href) : foreign(href);
    }

    /** An address that a player or card may be made from: https with a host. */
    static Optional<String> embed(String raw) {
        String url = raw.strip().startsWith("//") ? "https:" + raw.strip() : raw.strip();
        return foreign(url).filter(u -> u.regionMatches(true, 0, "https://", 0, 8));
    }

    private static String fragment(String rest, int hash) {
        String fragment = hash < 0 ? "" : rest.substring(hash);
        return fragment.matches("#[A-Za-z0-9_-]{1,100}") ? fragment : "";
    }

    private static boolean local(String href) {
        return href.startsWith("#") || (href.startsWith("/") && !href.startsWith("//"));
    }

    private static Optional<String> foreign(String href) {
        int colon = href.indexOf(':');
        if (colon < 0 || !SCHEMES.contains(href.substring(0, colon).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        if (href.regionMatches(true, 0, "http", 0, 4)) {
            try {
                URI uri = new URI(href.replaceAll("[\\[\\]{}|^`\"<>]|[^\\x00-\\x7f]|%(?![0-9a-fA-F]{2})", "x"));
                return uri.getRawAuthority() == null || uri.getRawAuthority().isEmpty()
                        ? Optional.empty()
                        : Optional.of(href);
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        }
        return Optional.of(href);
    }
}
