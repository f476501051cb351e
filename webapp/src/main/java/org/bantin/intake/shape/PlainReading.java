package org.bantin.intake.shape;

import org.bantin.content.RichText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A file as it was read, before anything was recognised in it: to be set beside what was recognised. */
public final class PlainReading {
    private static final int LONGEST = 400_000;

    private PlainReading() {}

    /** HTML of the closed vocabulary; each picture as an empty {@code <figure data-photo="n">} of its own. */
    public static String of(String html) {
        Document document = Jsoup.parseBodyFragment(html.substring(0, Math.min(html.length(), LONGEST)));
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        for (Element picture : body.select("img")) {
            Element block = picture;
            while (block.parent() != null && block.parent() != body) {
                block = block.parent();
            }
            if (picture.attr("src").startsWith("photo:")) {
                block.before(new Element("figure")
                        .attr("data-photo", picture.attr("src").substring("photo:".length())));
            }
            picture.remove();
        }
        StringBuilder out = new StringBuilder();
        for (Element block : body.children()) {
            if (block.tagName().equals("figure")) {
                out.append("<figure data-photo=\"")
                        .append(block.attr("data-photo"))
                        .append("\"></figure>");
            } else if (block.hasText()) {
                out.append(RichText.of(block.outerHtml()).html());
            }
        }
        return out.toString();
    }
}
