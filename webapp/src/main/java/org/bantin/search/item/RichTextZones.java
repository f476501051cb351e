package org.bantin.search.item;

import java.util.function.BiConsumer;
import org.bantin.search.index.Zone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads stored rich text block by block: headings, captions and the rest go to their zones. */
public final class RichTextZones {
    private RichTextZones() {}

    static void read(String html, BiConsumer<Zone, String> into) {
        StringBuilder body = new StringBuilder();
        for (Element block : Jsoup.parseBodyFragment(html)
                .select("h1, h2, h3, h4, h5, h6, figcaption, p, li, td, th, blockquote, pre, dt, dd")) {
            String text = block.ownText().isBlank() && !block.children().isEmpty() && block.selectFirst("p, li") != null
                    ? ""
                    : block.text();
            if (text.isBlank() || (block.selectFirst("p, li, td") != null && !block.is("p"))) {
                continue;
            }
            if (block.tagName().matches("h[1-6]")) {
                into.accept(Zone.HEADING, text);
            } else if (block.tagName().equals("figcaption") || block.closest("figcaption") != null) {
                into.accept(Zone.CAPTION, text);
            } else {
                body.append(text).append('\n');
            }
        }
        if (body.length() == 0) {
            String all = Jsoup.parseBodyFragment(html).text();
            into.accept(Zone.BODY, all);
        } else {
            into.accept(Zone.BODY, body.toString());
        }
    }
}
