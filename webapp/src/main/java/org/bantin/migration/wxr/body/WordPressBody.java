package org.bantin.migration.wxr.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.content.RichText;
import org.bantin.migration.wxr.body.Attachments.Attachment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Turns the body of a WordPress post, classic or of blocks, into rich text, and says what got lost on the way.
 *
 * @param blocks blocks that several texts share
 * @param host host of the old site; links to it become links within the site, where redirects catch them
 */
public record WordPressBody(Attachments attachments, ReusableBlocks blocks, String host) {
    private static final Pattern FILE = Pattern.compile(
            "(?i).*\\.(?:mp4|webm|mp3|m4a|ogg|pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png|gif)(?:[?#].*)?$");

    /** @param html in our vocabulary */
    public record Cleaned(String html, Losses losses) {}

    public Cleaned clean(String content) {
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
        Players.embed(body);
        if (classic) {
            ClassicParagraphs.mark(body);
        }
        Pictures pictures = new Pictures(attachments, losses);
        pictures.galleries(body);
        pictures.single(body);
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

    private void links(Element body) {
        if (host.isEmpty()) {
            return;
        }
        Pattern own = Pattern.compile(
                "^https?://(?:www\\.)?" + Pattern.quote(host.replaceFirst("^www\\.", "")) + "(?::\\d+)?(/.*)?$");
        for (Element link : body.select("a[href]")) {
            Matcher local = own.matcher(link.attr("href").strip());
            Optional<Attachment> attachment = attachments.byAddress(link.attr("href"));
            Optional<String> asset = attachment.flatMap(Pictures::asset);
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
