package org.bantin.intake.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.bantin.intake.format.LossReport.Dropped;
import org.bantin.intake.letters.OldVietnameseEncoding;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Web pages and the HTML of mails. Nothing is fetched: pictures come from the file itself or not at all. */
final class HtmlReader {
    private static final int LONGEST = 20 << 20;
    private static final String FRAME =
            "script, style, noscript, template, nav, form, button, iframe, object, embed, svg, canvas, "
                    + "head, link, meta, header nav, [role=navigation], [role=banner], [aria-hidden=true], [hidden]";

    private HtmlReader() {}

    static RawManuscript read(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new UnreadableDocumentException("intake.file.textTooLarge", LONGEST >> 20);
        }
        Gathering gathering = new Gathering();
        Document page = Jsoup.parse(file.toFile(), null);
        gathering.title(page.title());
        read(page, Map.of(), gathering);
        return gathering.done();
    }

    /** @param parts pictures by the identifier under which a mail carries them */
    static void read(Document page, Map<String, byte[]> parts, Gathering gathering) {
        page.outputSettings().prettyPrint(false);
        Element body = page.body();
        Element article = body.selectFirst("article, main, [itemprop=articleBody]");
        gathering.drop(
                Dropped.EMBEDDED_OBJECTS,
                body.select("iframe, object, embed, canvas").size());
        gathering.drop(
                Dropped.COLOURS, body.select("font[color], [style*=color]").isEmpty() ? 0 : 1);
        body.select(FRAME).remove();
        Element story =
                article == null || article.text().length() * 2 < body.text().length() ? body : article;
        oldFonts(story, gathering);
        for (Element picture : story.select("img")) {
            String mark = picture(picture, parts, gathering);
            if (mark.isEmpty()) {
                picture.remove();
            } else {
                picture.replaceWith(Jsoup.parseBodyFragment(mark).body().child(0));
            }
        }
        paragraphs(story);
        gathering.html.append(story.html());
    }

    private static String picture(Element picture, Map<String, byte[]> parts, Gathering gathering) {
        String source = picture.attr("src");
        String alt = picture.attr("alt");
        if (source.startsWith("cid:") && parts.containsKey(source.substring(4))) {
            return gathering.picture(parts.get(source.substring(4)), "", alt);
        }
        int comma = source.indexOf(',');
        if (source.startsWith("data:image/")
                && source.substring(0, Math.max(0, comma)).endsWith(";base64")) {
            try {
                return gathering.picture(Base64.getMimeDecoder().decode(source.substring(comma + 1)), "", alt);
            } catch (IllegalArgumentException e) {
                gathering.drop(Dropped.UNREADABLE_PICTURES, 1);
                return "";
            }
        }
        boolean pixel =
                picture.attr("width").equals("1") || picture.attr("height").equals("1");
        if (!pixel) {
            gathering.lose(Dropped.REMOTE_PICTURES, alt + " " + (source.length() > 300 ? "" : source));
        }
        return "";
    }

    private static void oldFonts(Element story, Gathering gathering) {
        for (Element font : story.select("font[face], [style*=font-family]")) {
            String name = font.hasAttr("face")
                    ? font.attr("face")
                    : font.attr("style").replaceFirst("(?is).*font-family\\s*:\\s*['\"]?([^;'\",]+).*", "$1");
            OldVietnameseEncoding.forFont(name).ifPresent(conversion -> {
                gathering.convertedOnce();
                for (TextNode text : font.textNodes()) {
                    text.text(conversion.apply(text.getWholeText()));
                }
                font.removeAttr("face");
            });
        }
    }

    /** Lines of mails and web pages stand in divisions and breaks; here they are paragraphs. */
    private static void paragraphs(Element story) {
        for (Element frame :
                story.select("section, article, main, header, footer, aside, center, font, span, figure, picture")) {
            if (frame != story) {
                frame.unwrap();
            }
        }
        for (Element caption : story.select("figcaption")) {
            caption.tagName("p").addClass("caption");
        }
        for (Element box : story.select("div")) {
            boolean holdsBlocks = !box.select("> p, > div, > table, > ul, > ol, > h1, > h2, > h3, > blockquote")
                    .isEmpty();
            if (!holdsBlocks) {
                box.tagName("p");
            }
        }
        for (Element box : story.select("div")) {
            if (box != story) {
                box.unwrap();
            }
        }
        for (Element line : story.select("p, td, li")) {
            if (line.select("br").size() > 1 && line.tagName().equals("p")) {
                line.html("<p>" + line.html().replaceAll("(?i)(<br\\s*/?>\\s*)+", "</p><p>") + "</p>");
                line.unwrap();
            }
        }
        loose(story);
    }

    /** Text that stands in no block at all. */
    private static void loose(Element story) {
        for (TextNode text : story.textNodes()) {
            if (!text.isBlank()) {
                text.wrap("<p></p>");
            }
        }
        story.select("> br").remove();
    }
}
