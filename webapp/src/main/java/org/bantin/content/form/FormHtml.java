package org.bantin.content.form;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bantin.content.RichText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * HTML of rich text fields of modules. It may hold more than our own vocabulary (pictures, classes): that stays, as long as it
 * cannot run. The editor of our own stories is used where nothing would be lost by it.
 */
public final class FormHtml {
    private static final Safelist SAFE = Safelist.relaxed()
            .addTags(
                    "figure",
                    "figcaption",
                    "hr",
                    "s",
                    "ins",
                    "del",
                    "mark",
                    "abbr",
                    "aside",
                    "section",
                    "article",
                    "picture",
                    "source")
            .addAttributes(
                    ":all",
                    "style",
                    "class",
                    "id",
                    "title",
                    "lang",
                    "dir",
                    "data-asset",
                    "data-caption",
                    "data-credit",
                    "data-alt",
                    "data-layout",
                    "data-gallery",
                    "data-embed",
                    "data-document",
                    "data-related")
            .addAttributes("a", "href", "target", "rel", "name")
            .addAttributes("img", "src", "srcset", "sizes", "alt", "width", "height", "loading")
            .addAttributes("source", "srcset", "type", "media", "sizes")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("ol", "start", "type", "reversed")
            .preserveRelativeLinks(true);

    private static final Pattern LOOK = Pattern.compile(
            "(?i)(?:text-align|color|background-color|font-family|font-size|font-weight|font-style|text-decoration|line-height"
                    + "|margin-left|padding-left|width|height|float|vertical-align|list-style-type)\\s*:\\s*[\\w\\s.,%#'\"()-]{1,120}");

    private static final String BASE = "https://base.invalid/";

    private FormHtml() {}

    /** What may be stored: links inside as patterns or {@code item:} addresses survive, scripts and handlers do not. */
    static String safe(String html) {
        String kept = html.replace("${link:", "https://link.invalid/${link:")
                .replace("\"item:", "\"https://item.invalid/item:");
        Document clean = Jsoup.parseBodyFragment(
                Jsoup.clean(kept, BASE, SAFE, new Document.OutputSettings().prettyPrint(false)));
        clean.outputSettings().prettyPrint(false);
        for (Element styled : clean.select("[style]")) {
            String looks = looks(styled.attr("style"));
            if (looks.isEmpty()) {
                styled.removeAttr("style");
            } else {
                styled.attr("style", looks);
            }
        }
        String safe = clean.body().html();
        return safe.replace("https://link.invalid/", "").replace("https://item.invalid/", "");
    }

    /** The looks of a style attribute that a toolbar can give; the rest, such as places on the page and addresses, goes. */
    private static String looks(String style) {
        return Arrays.stream(style.split(";"))
                .map(String::strip)
                .filter(declaration -> LOOK.matcher(declaration).matches())
                .collect(Collectors.joining("; "));
    }

    /** Whether the writing surface would lose something of this text. */
    public static boolean isForeign(String html) {
        return !html.isBlank() && !RichText.clean(html).dropped().isEmpty();
    }
}
