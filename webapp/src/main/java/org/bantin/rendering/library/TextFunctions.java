package org.bantin.rendering.library;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bantin.rendering.Markup;
import org.bantin.rendering.RenderFailedException;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** {@code textfn}: typography of headlines, numbers and sizes as readers write them, JSON for machines. */
public final class TextFunctions {
    private static final int SHORT_TITLE = 60;
    private static final int LONG_TITLE = 110;
    private static final int SYLLABLES_PER_MINUTE = 240;

    private final Typography typography;
    private final boolean vietnamese;

    TextFunctions(Typography typography, Locale locale) {
        this.typography = typography;
        this.vietnamese = locale.getLanguage().equals("vi");
    }

    /** The text with no-break blanks inside words of two syllables and between number and unit. */
    public String join(@Nullable String text) {
        return text == null ? "" : typography.join(text);
    }

    /** The same for a title with {@code <mark>} from a search. */
    public Markup marked(@Nullable Object html) {
        return new Markup(html == null ? "" : typography.join(markup(html).replace("&quot;", "\"")));
    }

    /** {@code len-s}, {@code len-m} or {@code len-l}: the size class of a title by its length. */
    public String lengthClass(@Nullable String title) {
        int length = title == null ? 0 : title.length();
        return length <= SHORT_TITLE ? "len-s" : length <= LONG_TITLE ? "len-m" : "len-l";
    }

    /** {@code 12.000} and {@code 68,7} in Vietnamese; at most one decimal. */
    public String number(@Nullable Object value) {
        return value instanceof Number number ? format(number, "#,##0.#") : "";
    }

    /** {@code 640 kB}, {@code 1,2 MB}. */
    public String fileSize(@Nullable Object bytes) {
        if (!(bytes instanceof Number number)) {
            return "";
        }
        long size = number.longValue();
        return size < 1_000_000
                ? format(Math.max(1, Math.round(size / 1000.0)), "#,##0") + "\u00a0kB"
                : format(size / 1_000_000.0, "#,##0.#") + "\u00a0MB";
    }

    /** Part of a whole in percent with one decimal, as an SVG length without the sign; never above 100. */
    public String percent(@Nullable Object part, @Nullable Object whole) {
        if (!(part instanceof Number p) || !(whole instanceof Number w) || w.doubleValue() == 0) {
            return "0";
        }
        double percent = Math.min(100, Math.max(0, p.doubleValue() * 100 / w.doubleValue()));
        return BigDecimal.valueOf(percent)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Text cut at a blank before the limit, with an ellipsis. */
    public String shorten(@Nullable String text, int limit) {
        if (text == null || text.length() <= limit) {
            return text == null ? "" : text;
        }
        int blank = text.lastIndexOf(' ', limit);
        return text.substring(0, blank > limit / 2 ? blank : limit).replaceAll("[\\s,;:.–-]+$", "") + "…";
    }

    /** Minutes that a reader needs, at least one. */
    public int readingMinutes(@Nullable Object html) {
        String text = plain(html);
        int syllables = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        return Math.max(1, (int) Math.round(syllables / (double) SYLLABLES_PER_MINUTE));
    }

    /** HTML without its tags. */
    public String plain(@Nullable Object html) {
        return html == null
                ? ""
                : org.jsoup.Jsoup.parseBodyFragment(html.toString()).text();
    }

    /** Rich text in two: up to and with so many paragraphs, and the rest; for a box that stands after the opening. */
    public List<Markup> split(@Nullable Object html, int paragraphs) {
        if (html == null) {
            return List.of(new Markup(""), new Markup(""));
        }
        org.jsoup.nodes.Document document = Jsoup.parseBodyFragment(markup(html));
        document.outputSettings().prettyPrint(false);
        StringBuilder opening = new StringBuilder();
        int seen = 0;
        while (seen < paragraphs && document.body().childNodeSize() > 0) {
            org.jsoup.nodes.Node block = document.body().childNode(0);
            opening.append(block.outerHtml());
            seen += block.nodeName().equals("p") ? 1 : 0;
            block.remove();
        }
        return List.of(
                new Markup(opening.toString()), new Markup(document.body().html()));
    }

    /** The HTML of rich text, to look for something in it. */
    public String source(@Nullable Object html) {
        return html == null ? "" : markup(html);
    }

    /** The second-level headings of rich text that have an anchor: {@code id} and {@code text}. */
    public List<Map<String, String>> headings(@Nullable Object html) {
        return html == null
                ? List.of()
                : Jsoup.parseBodyFragment(markup(html)).select("h2[id]").stream()
                        .map(heading -> Map.of("id", heading.id(), "text", heading.text()))
                        .toList();
    }

    public String url(@Nullable String text) {
        return text == null
                ? ""
                : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A value (maps, lists, strings, numbers, booleans) as JSON that is safe inside a script element. Null entries are left out. */
    public Markup json(@Nullable Object value) {
        return new Markup(JsonText.of(value));
    }

    /** Rich text comes as FreeMarker's own ready markup. */
    private static String markup(Object html) {
        try {
            return html instanceof TemplateHTMLOutputModel ready
                    ? HTMLOutputFormat.INSTANCE.getMarkupString(ready)
                    : html.toString();
        } catch (TemplateModelException e) {
            throw new RenderFailedException("cannot read ready markup", e);
        }
    }

    private String format(Number number, String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(vietnamese ? '.' : ',');
        symbols.setDecimalSeparator(vietnamese ? ',' : '.');
        return new DecimalFormat(pattern, symbols).format(number);
    }
}
