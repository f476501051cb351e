package org.bantin.migration.wxr.body;

import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What our vocabulary has no element for: frames and players become links, wrappers of blocks go, captions of tables stay. */
final class FramesAndPlayers {
    private static final Pattern YOUTUBE =
            Pattern.compile("^(?:https?:)?//(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/.*");

    private FramesAndPlayers() {}

    static void replace(Element body, Losses losses) {
        body.select("hr, a.wp-block-file__button").remove();
        for (Element frame : body.select("iframe[src], embed[src], object[data]")) {
            String address = frame.hasAttr("src") ? frame.attr("src") : frame.attr("data");
            if (!YOUTUBE.matcher(address.strip()).matches()) {
                losses.add("<" + frame.normalName() + "> as link");
                link(frame, address, host(address));
            }
        }
        for (Element player : body.select("video, audio")) {
            Element source = player.selectFirst("source[src]");
            String address = player.hasAttr("src") || source == null ? player.attr("src") : source.attr("src");
            losses.add("<" + player.normalName() + "> as link");
            link(player, address, address.replaceFirst("[?#].*$", "").replaceFirst("^.*/", ""));
        }
        for (Element figure : body.select("figure:has(> table), figure:has(> blockquote), figure:has(> p > a)")) {
            Element table = figure.selectFirst("> table");
            Element caption = figure.selectFirst("> figcaption");
            if (table != null && caption != null) {
                table.select("> caption").remove();
                table.prependChild(caption.tagName("caption"));
            } else if (caption != null) {
                caption.tagName("p");
            }
            figure.unwrap();
        }
    }

    private static void link(Element from, String address, String words) {
        String target = address.strip().replaceFirst("^//", "https://");
        if (!target.startsWith("http") || words.isBlank()) {
            from.remove();
            return;
        }
        Element paragraph = new Element("p");
        paragraph.appendElement("a").attr("href", target).text(words);
        from.replaceWith(paragraph);
    }

    private static String host(String address) {
        try {
            String host = URI.create(address.strip().replace(" ", "%20")).getHost();
            return host == null ? "" : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
