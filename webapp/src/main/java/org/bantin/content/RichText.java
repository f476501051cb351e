package org.bantin.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.content.richtext.RichTextCleaner;
import org.bantin.content.richtext.Vocabulary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Rich text in the closed vocabulary of {@code docs/reference/rich-text.md}, sanitised when made: whatever comes in, only known
 * elements and attributes come out, and sanitising twice changes nothing. Immutable; parses anew on each question.
 *
 * @param html canonical HTML, a sequence of blocks without line breaks between them; empty for no text
 */
public record RichText(String html) {
    private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{N}]+(?:[./:,’'-][\\p{L}\\p{N}]+)*");

    public RichText {
        html = RichTextCleaner.clean(html).html();
    }

    public static RichText of(String html) {
        return new RichText(html);
    }

    /** Sanitises and tells what was left out, by element name with how often; for the loss report of a paste or an import. */
    public static Cleaned clean(String html) {
        RichTextCleaner.Result result = RichTextCleaner.clean(html);
        return new Cleaned(new RichText(result.html()), result.dropped());
    }

    /** A sanitised text and the elements that did not survive, such as {@code {script=1, font=12}}. */
    public record Cleaned(RichText text, Map<String, Integer> dropped) {
        public Cleaned {
            dropped = Map.copyOf(dropped);
        }
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    /** The top-level blocks in order, each as HTML. */
    public List<String> blocks() {
        return body().childNodes().stream().map(Node::outerHtml).toList();
    }

    public static RichText ofBlocks(List<String> blocks) {
        return new RichText(String.join("", blocks));
    }

    /** The words alone, blocks separated by line breaks; captions are included, credits are not. */
    public String plainText() {
        List<String> lines = new ArrayList<>();
        body().select(Vocabulary.TEXT_BLOCKS).forEach(element -> {
            String text = element.is("li, td, th, blockquote") ? element.ownText() : element.text();
            if (!text.isBlank()) {
                lines.add(text.strip());
            }
        });
        return String.join("\n", lines);
    }

    /** Words as Vietnamese counts them: syllables between blanks; a number such as 55/KH-LĐLĐ is one. */
    public int words() {
        Matcher matcher = SYLLABLE.matcher(plainText());
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    /** UUIDs of assets shown by figures and galleries, in order, each once. */
    public List<String> assets() {
        Set<String> ids = new LinkedHashSet<>();
        body().select("figure[data-asset], figure[data-gallery]").forEach(figure -> {
            addIds(ids, figure.attr(Vocabulary.ASSET));
            addIds(ids, figure.attr(Vocabulary.GALLERY));
        });
        return List.copyOf(ids);
    }

    /** UUIDs of items that are linked, shown as a document card, or named in a related box. */
    public List<String> items() {
        Set<String> ids = new LinkedHashSet<>();
        body().select("a[href], aside").forEach(element -> {
            String href = element.attr("href");
            if (href.startsWith(Vocabulary.ITEM_LINK)) {
                ids.add(href.substring(Vocabulary.ITEM_LINK.length(), Vocabulary.ITEM_LINK.length() + 36));
            }
            addIds(ids, element.attr(Vocabulary.DOCUMENT));
            addIds(ids, element.attr(Vocabulary.RELATED));
        });
        return List.copyOf(ids);
    }

    /**
     * A photo in the text.
     *
     * @param asset UUID
     * @param caption as plain text; empty when the figure has none of its own
     * @param credit empty when the figure has none of its own
     * @param alt empty when the figure has none of its own
     */
    public record Figure(String asset, String caption, String credit, String alt) {}

    /** The photos that stand in the text for themselves, in order; galleries are not among them. */
    public List<Figure> figures() {
        return body().select("figure[data-asset]").stream()
                .map(figure -> new Figure(
                        figure.attr(Vocabulary.ASSET),
                        figure.select("> figcaption").text(),
                        figure.attr(Vocabulary.CREDIT),
                        figure.attr(Vocabulary.ALT)))
                .toList();
    }

    /** Targets of all links as written: {@code item:<uuid>}, addresses of the site, or foreign addresses. */
    public List<String> links() {
        return body().select("a[href]").eachAttr("href");
    }

    private Element body() {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings(RichTextCleaner.output());
        return document.body();
    }

    private static void addIds(Set<String> ids, String list) {
        for (String id : list.split(" ")) {
            if (!id.isEmpty()) {
                ids.add(id);
            }
        }
    }
}
