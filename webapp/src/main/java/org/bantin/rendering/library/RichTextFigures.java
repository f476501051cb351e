package org.bantin.rendering.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bantin.definition.message.Messages;
import org.bantin.rendering.RenderRun;
import org.bantin.rendering.RichTextStep;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills figures with renditions, galleries with rows of pictures, and turns embeds into plain links. */
@Component
@Order(10)
class RichTextFigures implements RichTextStep {
    private static final String SIZES = "(min-width: 992px) 588px, calc(100vw - 40px)";
    private static final String SIZES_WIDE = "(min-width: 1200px) 896px, calc(100vw - 40px)";
    private static final String SIZES_GALLERY = "(min-width: 992px) 436px, calc(50vw - 30px)";
    private static final int LARGEST_GALLERY = 8;

    private final Messages messages;

    RichTextFigures(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void apply(Element body, RenderRun run) {
        Pictures pictures = new Pictures(run);
        for (Element figure : body.select("figure[data-asset]")) {
            photo(figure, pictures.of(figure.attr("data-asset")), run.locale());
        }
        for (Element figure : body.select("figure[data-gallery]")) {
            gallery(figure, pictures, run.locale());
        }
        for (Element figure : body.select("figure[data-embed]")) {
            embed(figure, run.locale());
        }
    }

    private void photo(Element figure, @Nullable Picture picture, Locale locale) {
        if (picture == null) {
            figure.remove();
            return;
        }
        String layout = figure.attr("data-layout");
        String alt = figure.hasAttr("data-alt") ? figure.attr("data-alt") : picture.alt();
        String credit = figure.hasAttr("data-credit") ? figure.attr("data-credit") : picture.credit();
        Element caption = figure.selectFirst("figcaption");
        figure.clearAttributes();
        if (layout.equals("wide") || layout.equals("full")) {
            figure.addClass("wide");
        } else if (!layout.isEmpty()) {
            figure.addClass("fig--" + layout);
        }
        if (caption == null) {
            caption = new Element("figcaption").text(picture.caption() == null ? "" : picture.caption());
        } else {
            caption.remove();
        }
        figure.empty();
        figure.appendChild(element(picture, alt, layout.equals("wide") ? SIZES_WIDE : SIZES, true));
        credit(caption, credit, locale);
        if (!caption.text().isBlank()) {
            figure.appendChild(caption);
        }
    }

    private void gallery(Element figure, Pictures pictures, Locale locale) {
        List<Picture> shown = new ArrayList<>();
        for (String id : figure.attr("data-gallery").split(" ")) {
            Picture picture = pictures.of(id);
            if (picture != null && shown.size() < LARGEST_GALLERY) {
                shown.add(picture);
            }
        }
        Element caption = figure.selectFirst("figcaption");
        figure.clearAttributes();
        figure.empty();
        if (shown.isEmpty()) {
            figure.remove();
            return;
        }
        figure.addClass("wide");
        Element rows = figure.appendElement("div").addClass("gallery").addClass("gallery--" + shown.size());
        for (Picture picture : shown) {
            Element one = rows.appendElement("figure");
            one.appendChild(element(picture.crop(3, 2), picture.alt(), SIZES_GALLERY, true));
            Element text = one.appendElement("figcaption").text(picture.caption() == null ? "" : picture.caption());
            credit(text, picture.credit(), locale);
        }
        if (caption != null && !caption.text().isBlank()) {
            figure.appendChild(caption);
        }
    }

    private void embed(Element figure, Locale locale) {
        String address = figure.attr("data-embed");
        Element caption = figure.selectFirst("figcaption");
        String host = address.replaceFirst("^https?://(?:www\\.)?([^/]+).*$", "$1");
        figure.clearAttributes();
        figure.empty();
        figure.addClass("embed");
        Element link = figure.appendElement("p").appendElement("a");
        link.attr("href", address).attr("rel", "noopener nofollow").addClass("link");
        link.text(messages.text(locale, "site.embed", host));
        if (caption != null) {
            figure.appendChild(caption);
        }
    }

    private void credit(Element caption, @Nullable String credit, Locale locale) {
        if (credit != null && !credit.isBlank()) {
            caption.appendText(" ");
            caption.appendElement("span").addClass("credit").text(messages.text(locale, "site.credit", credit));
        }
    }

    /** A picture element with both formats; the link to the large one works without script and opens the lightbox with it. */
    private static Element element(Picture picture, String alt, String sizes, boolean lazy) {
        Element link = new Element("a").attr("href", picture.getLarge()).addClass("zoom");
        Element element = link.appendElement("picture");
        element.appendElement("source")
                .attr("type", "image/webp")
                .attr("srcset", picture.getWebp())
                .attr("sizes", sizes);
        Element image = element.appendElement("img")
                .attr("src", picture.getSrc())
                .attr("srcset", picture.getJpeg())
                .attr("sizes", sizes)
                .attr("width", String.valueOf(picture.width()))
                .attr("height", String.valueOf(picture.height()))
                .attr("alt", alt);
        if (lazy) {
            image.attr("loading", "lazy").attr("decoding", "async");
        }
        return link;
    }
}
