package org.bantin.migration.wxr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.content.RichText;
import org.bantin.migration.wxr.Attachments.Attachment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Turns the body of a WordPress post, classic or of blocks, into rich text, and says what got lost on the way.
 *
 * @param blocks blocks that several texts share
 * @param host host of the old site; links to it become links within the site, where redirects catch them
 */
record WordPressBody(Attachments attachments, ReusableBlocks blocks, String host) {
    private static final Pattern NUMBER = Pattern.compile("\\bwp-image-(\\d+)\\b");
    private static final Pattern PLAYER = Pattern.compile(
            "https?://(?:www\\.|m\\.)?(?:youtube\\.com/(?:watch\\?\\S+|shorts/\\S+)|youtu\\.be/\\S+|vimeo\\.com/\\d+\\S*)");
    private static final Pattern PLAYER_LINE = Pattern.compile("(?m)^[ \\t]*(" + PLAYER.pattern() + ")[ \\t]*$");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\u00a0]*\\n\\s*");
    private static final Pattern FILE = Pattern.compile(
            "(?i).*\\.(?:mp4|webm|mp3|m4a|ogg|pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png|gif)(?:[?#].*)?$");
    private static final String CAPTIONED =
            "figure[data-wp-id], figure.wp-block-image, figure:has(> img), figure:has(> a > img)";

    /** @param html in our vocabulary */
    record Cleaned(String html, Losses losses) {}

    Cleaned clean(String content) {
        Losses losses = new Losses();
        String whole = blocks.resolve(content.replace("\r\n", "\n").replace('\r', '\n'), losses);
        String html = new Shortcodes(losses).resolve(whole);
        boolean classic = !html.contains("<!-- wp:") && !html.contains("<p>") && !html.contains("<p ");
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        comments(body, losses);
        olderWords(body);
        FramesAndPlayers.replace(body, losses);
        embeds(body);
        paragraphs(body, classic);
        galleries(body, losses);
        pictures(body, losses);
        links(body);
        RichText.Cleaned cleaned = RichText.clean(body.html());
        cleaned.dropped().forEach((name, times) -> losses.add("<" + name + ">", times));
        return new Cleaned(cleaned.text().html(), losses);
    }

    /** Says in our words what would lose its sense with its tag: struck out text, quotation marks, lines that were set as they are. */
    private static void olderWords(Element body) {
        body.select("del, strike").tagName("s");
        body.select("ins").unwrap();
        for (Element quote : body.select("q")) {
            quote.prependText("“").appendText("”");
            quote.unwrap();
        }
        for (Element set : body.select("pre")) {
            String[] lines = set.wholeText().strip().split("\\n");
            set.empty().tagName("p").clearAttributes();
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    set.appendElement("br");
                }
                set.appendText(lines[i].strip());
            }
        }
    }

    private static void comments(Element body, Losses losses) {
        List<Comment> comments = new ArrayList<>();
        body.forEachNode(node -> {
            if (node instanceof Comment comment) {
                comments.add(comment);
            }
        });
        for (Comment comment : comments) {
            String text = comment.getData().strip();
            if (text.startsWith("wp:latest-") || text.startsWith("wp:shortcode") || text.startsWith("wp:query")) {
                losses.add("block " + text.substring(3).split("[ /{]", 2)[0]);
            }
            comment.remove();
        }
    }

    /** Block embeds, and addresses of players that stand alone on a line. */
    private static void embeds(Element body) {
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
            Matcher line = PLAYER_LINE.matcher(text.getWholeText());
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

    /** WordPress stores classic texts without paragraphs: a blank line ends one, a single line break is one. */
    private static void paragraphs(Element body, boolean classic) {
        if (!classic) {
            return;
        }
        List<Node> nodes = new ArrayList<>(body.childNodes());
        Element open = null;
        for (Node node : nodes) {
            if (node instanceof Element element
                    && (element.isBlock() || element.normalName().matches("figure|iframe"))) {
                open = null;
                continue;
            }
            if (!(node instanceof TextNode text)) {
                open = open == null ? before(node) : open;
                open.appendChild(node);
                continue;
            }
            if (open != null
                    && text.isBlank()
                    && !BLANK_LINE.matcher(text.getWholeText()).find()
                    && isInline(text.nextSibling())) {
                between(text.getWholeText(), open);
                text.remove();
                continue;
            }
            String[] parts = BLANK_LINE.split(text.getWholeText(), -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    open = null;
                }
                if (!parts[i].isBlank()) {
                    open = open == null ? before(node) : open;
                    lines(parts[i], open);
                }
            }
            node.remove();
        }
    }

    private static boolean isInline(@Nullable Node node) {
        if (node instanceof Element element) {
            return !element.isBlock() && !element.normalName().matches("figure|iframe");
        }
        return node instanceof TextNode text && !text.isBlank();
    }

    /** What stands between two words that are marked: a blank, or the end of a line. */
    private static void between(String blanks, Element paragraph) {
        if (blanks.contains("\n")) {
            paragraph.appendElement("br");
        } else {
            paragraph.appendText(" ");
        }
    }

    private static Element before(Node node) {
        Element paragraph = new Element("p");
        node.before(paragraph);
        return paragraph;
    }

    private static void lines(String text, Element paragraph) {
        String[] lines = text.split("\\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean inside = i > 0 && (paragraph.childNodeSize() > 0) && (i < lines.length - 1 || !lines[i].isBlank());
            if (inside) {
                paragraph.appendElement("br");
            }
            paragraph.appendText(lines[i]);
        }
    }

    private void galleries(Element body, Losses losses) {
        for (Element figure : body.select("figure[data-wp-gallery], figure.wp-block-gallery, ul.wp-block-gallery")) {
            if (figure.parent() == null) {
                continue;
            }
            List<String> assets = new ArrayList<>();
            int missing = 0;
            for (String number : numbers(figure)) {
                Optional<String> asset = attachments.byNumber(number).flatMap(WordPressBody::asset);
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

    private void pictures(Element body, Losses losses) {
        for (Element figure : body.select(CAPTIONED)) {
            Element image = figure.selectFirst("img");
            if (figure.parent() != null && image != null) {
                Element caption = figure.selectFirst("figcaption");
                figure.replaceWith(picture(image, figure.attr("data-wp-id"), caption, losses));
            }
        }
        for (Element image : body.select("img")) {
            Element shown = picture(image, "", null, losses);
            Element link = image.parent();
            boolean alone =
                    link != null && link.normalName().equals("a") && link.text().isBlank();
            Element replaced = link != null && alone ? link : image;
            replaced.replaceWith(shown);
        }
    }

    /** A figure with our asset, or a link to where the picture was. */
    private Element picture(
            Element image, String number, @org.jspecify.annotations.Nullable Element caption, Losses losses) {
        String source = image.hasAttr("data-src") ? image.attr("data-src") : image.attr("src");
        Matcher named = NUMBER.matcher(image.className());
        Optional<Attachment> attachment = attachments
                .byNumber(number)
                .or(() -> named.find() ? attachments.byNumber(named.group(1)) : Optional.empty())
                .or(() -> attachments.byAddress(source));
        Optional<String> asset = attachment.flatMap(WordPressBody::asset);
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

    private static Optional<String> asset(Attachment attachment) {
        return Optional.ofNullable(attachment.asset()).map(Object::toString);
    }

    private void links(Element body) {
        if (host.isEmpty()) {
            return;
        }
        Pattern own = Pattern.compile(
                "^https?://(?:www\\.)?" + Pattern.quote(host.replaceFirst("^www\\.", "")) + "(?::\\d+)?(/.*)?$");
        for (Element link : body.select("a[href]")) {
            Matcher local = own.matcher(link.attr("href").strip());
            Optional<Attachment> attachment = attachments.byAddress(link.attr("href"));
            Optional<String> asset = attachment.flatMap(WordPressBody::asset);
            if (asset.isPresent()) {
                link.attr("href", "item:" + asset.get());
                continue;
            }
            boolean file = link.attr("href").contains("/wp-content/uploads/")
                    || attachment.isPresent()
                    || FILE.matcher(link.attr("href")).matches();
            if (local.matches() && !file) {
                String path = local.group(1);
                link.attr("href", path == null ? "/" : path.startsWith("//") ? "/" : path);
            }
        }
    }
}
