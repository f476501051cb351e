package org.bantin.migration.wxr.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.migration.wxr.body.Attachments.Attachment;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The galleries and pictures of a body, which become figures of our assets; a picture whose file is not at hand becomes a link. */
record Pictures(Attachments attachments, Losses losses) {
    private static final Pattern NUMBER = Pattern.compile("\\bwp-image-(\\d+)\\b");
    private static final String CAPTIONED =
            "figure[data-wp-id], figure.wp-block-image, figure:has(> img), figure:has(> a > img)";

    void galleries(Element body) {
        for (Element figure : body.select("figure[data-wp-gallery], figure.wp-block-gallery, ul.wp-block-gallery")) {
            if (figure.parent() == null) {
                continue;
            }
            List<String> assets = new ArrayList<>();
            int missing = 0;
            for (String number : numbers(figure)) {
                Optional<String> asset = attachments.byNumber(number).flatMap(Pictures::asset);
                asset.ifPresent(assets::add);
                missing += asset.isPresent() ? 0 : 1;
            }
            if (missing > 0) {
                losses.add("picture-without-file", missing);
            }
            if (assets.isEmpty()) {
                if (figure.hasAttr("data-wp-gallery")) {
                    losses.add("[gallery]");
                    figure.remove();
                } else {
                    figure.unwrap();
                }
                continue;
            }
            Element gallery = new Element("figure").attr("data-gallery", String.join(" ", assets));
            Element caption = figure.selectFirst("> figcaption");
            if (caption != null) {
                gallery.appendChild(caption);
            }
            figure.replaceWith(gallery);
        }
    }

    private static List<String> numbers(Element gallery) {
        List<String> numbers = new ArrayList<>();
        for (String part : gallery.attr("data-wp-gallery").split("[,\\s]+")) {
            if (!part.isEmpty()) {
                numbers.add(part);
            }
        }
        for (Element image : gallery.select("img")) {
            String id = image.attr("data-id");
            Matcher number = NUMBER.matcher(image.className());
            if (!id.isEmpty() || number.find()) {
                numbers.add(id.isEmpty() ? number.group(1) : id);
            }
        }
        return numbers;
    }

    void single(Element body) {
        for (Element figure : body.select(CAPTIONED)) {
            Element image = figure.selectFirst("img");
            if (figure.parent() != null && image != null) {
                Element caption = figure.selectFirst("figcaption");
                figure.replaceWith(picture(image, figure.attr("data-wp-id"), caption));
            }
        }
        for (Element image : body.select("img")) {
            Element shown = picture(image, "", null);
            Element link = image.parent();
            boolean alone =
                    link != null && link.normalName().equals("a") && link.text().isBlank();
            Element replaced = link != null && alone ? link : image;
            replaced.replaceWith(shown);
        }
    }

    /** A figure with our asset, or a link to where the picture was. */
    private Element picture(Element image, String number, @Nullable Element caption) {
        String source = image.hasAttr("data-src") ? image.attr("data-src") : image.attr("src");
        Matcher named = NUMBER.matcher(image.className());
        Optional<Attachment> attachment = attachments
                .byNumber(number)
                .or(() -> named.find() ? attachments.byNumber(named.group(1)) : Optional.empty())
                .or(() -> attachments.byAddress(source));
        Optional<String> asset = attachment.flatMap(Pictures::asset);
        if (asset.isPresent()) {
            Element figure =
                    new Element("figure").attr("data-asset", asset.get()).attr("data-alt", image.attr("alt"));
            if (caption != null) {
                figure.appendChild(caption);
            }
            return figure;
        }
        losses.add("picture-without-file");
        Element paragraph = new Element("p");
        String words = caption == null || caption.text().isBlank() ? image.attr("alt") : caption.text();
        String name = MediaFiles.path(source);
        if (source.startsWith("http")) {
            paragraph
                    .appendElement("a")
                    .attr("href", source)
                    .text(words.isBlank() ? name.substring(name.lastIndexOf('/') + 1) : words);
        } else {
            paragraph.text(words);
        }
        return paragraph;
    }

    static Optional<String> asset(Attachment attachment) {
        return Optional.ofNullable(attachment.asset()).map(Object::toString);
    }
}
