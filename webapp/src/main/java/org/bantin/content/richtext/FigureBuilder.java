package org.bantin.content.richtext;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Builds figures (photo, gallery, embed) and cards (document, related). A picture without an asset is no picture of ours. */
final class FigureBuilder {
    private static final Pattern PLAYER =
            Pattern.compile("(?:https?:)?//(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([A-Za-z0-9_-]{6,20}).*");
    private static final int LONGEST_CREDIT = 300;
    private static final int LONGEST_ALT = 1000;

    private final InlineBuilder inline;
    private final Map<String, Integer> dropped;

    FigureBuilder(InlineBuilder inline, Map<String, Integer> dropped) {
        this.inline = inline;
        this.dropped = dropped;
    }

    /** @return false when the element is none of ours and its content should be looked at instead */
    boolean figure(Element source, Element parent) {
        return switch (source.normalName()) {
            case "aside" -> card(source, parent);
            case "iframe" -> frame(source, parent);
            case "img" -> picture(source, source, parent);
            default -> figureElement(source, parent);
        };
    }

    private boolean figureElement(Element source, Element parent) {
        String gallery = Vocabulary.uuids(source.attr(Vocabulary.GALLERY));
        if (!gallery.isEmpty()) {
            caption(source, parent.appendElement("figure").attr(Vocabulary.GALLERY, gallery));
            return true;
        }
        Optional<String> embed = Vocabulary.embed(source.attr(Vocabulary.EMBED));
        if (embed.isPresent()) {
            caption(source, parent.appendElement("figure").attr(Vocabulary.EMBED, embed.get()));
            return true;
        }
        Element image = source.selectFirst("img");
        return picture(source, source.hasAttr(Vocabulary.ASSET) || image == null ? source : image, parent);
    }

    private boolean picture(Element source, Element carrier, Element parent) {
        String asset = Vocabulary.uuids(carrier.attr(Vocabulary.ASSET));
        if (asset.isEmpty() || asset.indexOf(' ') >= 0) {
            if (source.normalName().equals("img")) {
                dropped.merge("img", 1, Integer::sum);
                return true;
            }
            return false;
        }
        Element figure = parent.appendElement("figure").attr(Vocabulary.ASSET, asset);
        text(figure, Vocabulary.CREDIT, source.attr(Vocabulary.CREDIT), LONGEST_CREDIT);
        String alt = source.hasAttr(Vocabulary.ALT) ? source.attr(Vocabulary.ALT) : carrier.attr("alt");
        text(figure, Vocabulary.ALT, alt, LONGEST_ALT);
        String layout = source.attr(Vocabulary.LAYOUT).toLowerCase(Locale.ROOT);
        if (Vocabulary.LAYOUTS.contains(layout)) {
            figure.attr(Vocabulary.LAYOUT, layout);
        }
        caption(source, figure);
        return true;
    }

    private static void text(Element figure, String name, String raw, int longest) {
        String value = InlineBuilder.text(raw).strip();
        if (!value.isEmpty()) {
            figure.attr(name, value.substring(0, Math.min(value.length(), longest)));
        }
    }

    private void caption(Element source, Element figure) {
        Element caption = source.selectFirst("figcaption");
        if (caption != null) {
            Element copy = figure.appendElement("figcaption");
            inline.copyAll(caption.childNodes(), copy);
            if (copy.childNodeSize() == 0) {
                copy.remove();
            }
        }
    }

    private boolean card(Element source, Element parent) {
        String document = Vocabulary.uuids(source.attr(Vocabulary.DOCUMENT));
        String related = Vocabulary.uuids(source.attr(Vocabulary.RELATED));
        if (Vocabulary.isUuid(document)) {
            parent.appendElement("aside").attr(Vocabulary.DOCUMENT, document);
        } else if (!related.isEmpty()) {
            parent.appendElement("aside").attr(Vocabulary.RELATED, related);
        } else {
            return false;
        }
        return true;
    }

    /** A known player becomes an embed by address; any other frame is left out. */
    private boolean frame(Element source, Element parent) {
        Matcher player = PLAYER.matcher(source.attr("src").strip());
        if (player.matches()) {
            parent.appendElement("figure").attr(Vocabulary.EMBED, "https://www.youtube.com/watch?v=" + player.group(1));
        } else {
            dropped.merge("iframe", 1, Integer::sum);
        }
        return true;
    }
}
