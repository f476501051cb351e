package org.bantin.newsroom.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bantin.content.FieldValues;
import org.bantin.content.RichText;
import org.bantin.content.richtext.Vocabulary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The blocks of a rich text as people see them when they compare: pictures shown, their texts below, cards by their titles. */
final class TextBlocks {
    private static final String KEY = "jcr:";

    /** Title of an item by its identifier. */
    private final UnaryOperator<String> title;

    private final UnaryOperator<String> words;

    /** @param words text of a message key */
    TextBlocks(UnaryOperator<String> title, UnaryOperator<String> words) {
        this.title = title;
        this.words = words;
    }

    /**
     * One block.
     *
     * @param kind word of the trade for it, such as {@code paragraph} or {@code picture}
     * @param content what is compared
     */
    record Block(String kind, Element content) {
        String plain() {
            return kind + " " + content.text() + content.select("img").eachAttr("src");
        }

        boolean picture() {
            return kind.equals("picture");
        }
    }

    List<Block> of(String html) {
        List<Block> blocks = new ArrayList<>();
        for (String block : RichText.of(html).blocks()) {
            Element body = Jsoup.parseBodyFragment(block).body();
            Element first = body.firstElementChild();
            if (first != null) {
                blocks.add(new Block(kind(first), shown(body, first)));
            }
        }
        return blocks;
    }

    /** The pictures of a story, each with its texts. */
    List<Block> photos(List<FieldValues> photos) {
        List<Block> blocks = new ArrayList<>();
        for (FieldValues photo : photos) {
            Element body = new Element("body");
            Element figure = body.appendElement("figure");
            figure.addClass("diff-fig");
            picture(figure, photo.text("asset").orElse(""));
            texts(
                    figure,
                    photo.text("caption").orElse(""),
                    photo.text("credit").orElse(""),
                    photo.text("alt").orElse(""));
            blocks.add(new Block("picture", body));
        }
        return blocks;
    }

    Block picture(String asset) {
        Element body = new Element("body");
        picture(body.appendElement("figure").addClass("diff-fig"), asset);
        return new Block("picture", body);
    }

    private static String kind(Element block) {
        return switch (block.tagName()) {
            case "h2", "h3", "h4" -> "heading";
            case "ul", "ol" -> "list";
            case "blockquote" -> "quote";
            case "table" -> "table";
            case "aside" -> block.hasAttr(Vocabulary.DOCUMENT) ? "document" : "related";
            case "figure" -> block.hasAttr(Vocabulary.EMBED) ? "embed" : "picture";
            default -> "paragraph";
        };
    }

    private Element shown(Element body, Element block) {
        if (block.tagName().equals("aside")) {
            String ids = block.attr(Vocabulary.DOCUMENT) + " " + block.attr(Vocabulary.RELATED);
            body.empty();
            for (String id : ids.strip().split(" ")) {
                body.appendElement("p").addClass("diff-ref").text(title.apply(id));
            }
        } else if (block.tagName().equals("figure")) {
            String caption = block.select("> figcaption").text();
            block.empty().addClass("diff-fig");
            for (String id : (block.attr(Vocabulary.ASSET) + " " + block.attr(Vocabulary.GALLERY))
                    .strip()
                    .split(" ")) {
                picture(block, id);
            }
            if (block.hasAttr(Vocabulary.EMBED)) {
                block.appendElement("p").addClass("diff-ref").text(block.attr(Vocabulary.EMBED));
            }
            texts(block, caption, block.attr(Vocabulary.CREDIT), block.attr(Vocabulary.ALT));
        } else {
            body.select("a[href^=" + Vocabulary.ITEM_LINK + "]").forEach(link -> link.addClass("diff-link"));
        }
        return body;
    }

    private static void picture(Element figure, String asset) {
        String id = asset.startsWith(KEY) ? asset.substring(KEY.length()) : asset;
        if (!id.isBlank()) {
            figure.appendElement("img")
                    .attr("src", "/newsroom/assets/" + id + "/320")
                    .attr("alt", "");
        }
    }

    private void texts(Element figure, String caption, String credit, String alt) {
        if (!caption.isBlank()) {
            figure.appendElement("figcaption").text(caption);
        }
        line(figure, "newsroom.diff.credit", credit);
        line(figure, "newsroom.diff.alt", alt);
    }

    private void line(Element figure, String key, String text) {
        if (!text.isBlank()) {
            figure.appendElement("p").addClass("t13").text(words.apply(key) + ": " + text);
        }
    }
}
