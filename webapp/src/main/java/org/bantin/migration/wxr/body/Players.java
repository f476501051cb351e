package org.bantin.migration.wxr.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Videos that WordPress embeds by their address alone. */
final class Players {
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?:www\\.|m\\.)?(?:youtube\\.com/(?:watch\\?\\S+|shorts/\\S+)|youtu\\.be/\\S+|vimeo\\.com/\\d+\\S*)");
    private static final Pattern LINE = Pattern.compile("(?m)^[ \\t]*(" + ADDRESS.pattern() + ")[ \\t]*$");

    private Players() {}

    /** Block embeds, and addresses of players that stand alone on a line. */
    static void embed(Element body) {
        for (Element figure : body.select("figure.wp-block-embed, div.wp-block-embed__wrapper")) {
            String url = figure.text().strip().split("\\s+", 2)[0];
            if (figure.parent() != null && url.startsWith("http")) {
                Element embed = new Element("figure").attr("data-embed", url.replaceFirst("^http:", "https:"));
                Element caption = figure.selectFirst("figcaption");
                if (caption != null) {
                    embed.appendChild(caption);
                }
                figure.replaceWith(embed);
            }
        }
        for (TextNode text : texts(body)) {
            if (!text.getWholeText().contains("http")) {
                continue;
            }
            Matcher line = LINE.matcher(text.getWholeText());
            Element parent = text.parent();
            boolean alone =
                    parent == body || (parent != null && parent.normalName().equals("p"));
            if (alone && line.find()) {
                String whole = text.getWholeText();
                text.before(new TextNode(whole.substring(0, line.start())));
                text.before(
                        new Element("figure").attr("data-embed", line.group(1).replaceFirst("^http:", "https:")));
                text.text(whole.substring(line.end()));
            }
        }
    }

    private static List<TextNode> texts(Element body) {
        List<TextNode> texts = new ArrayList<>();
        body.forEachNode(node -> {
            if (node instanceof TextNode text) {
                texts.add(text);
            }
        });
        return texts;
    }
}
