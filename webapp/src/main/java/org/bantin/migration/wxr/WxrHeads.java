package org.bantin.migration.wxr;

import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.bantin.migration.wxr.file.WxrElements.Element;
import org.bantin.migration.wxr.file.WxrParser;
import org.bantin.migration.wxr.file.WxrPost;

/** The first pass: what the posts will need to be known before them, authors, categories, attachments and shared blocks. */
record WxrHeads(WxrMedia media, WxrParser parser) {
    static final Set<String> NAMES =
            Set.of("item", "wp:author", "wp:category", "wp:base_site_url", "wp:base_blog_url", "link");

    /** @throws XMLStreamException when the element cannot be read */
    void take(Element element, WxrSite site) throws XMLStreamException {
        switch (element.name()) {
            case "wp:author" -> {
                Map<String, String> texts = parser.texts(element.xml());
                site.author(
                        texts.getOrDefault("wp:author_login", ""), texts.getOrDefault("wp:author_display_name", ""));
            }
            case "wp:category" -> category(parser.texts(element.xml()), site);
            case "item" -> {
                if (element.xml().contains("attachment") || element.xml().contains(WxrOptions.BLOCK)) {
                    needed(parser.post(element.xml()), site);
                }
            }
            default ->
                site.address(element.xml().replaceAll("<!\\[CDATA\\[|]]>", "").replaceAll("<[^>]*>", ""));
        }
    }

    private static void category(Map<String, String> texts, WxrSite site) {
        site.category(
                texts.getOrDefault("wp:term_id", "").strip(),
                new WxrSite.Category(
                        texts.getOrDefault("wp:category_nicename", "").strip(),
                        texts.getOrDefault("wp:cat_name", "").strip(),
                        texts.getOrDefault("wp:category_parent", "").strip()));
    }

    private void needed(WxrPost post, WxrSite site) {
        if (post.type().equals("attachment")) {
            site.attachments().add(media.take(post, site));
        } else if (post.type().equals(WxrOptions.BLOCK)) {
            site.blocks().add(post.id(), post.content());
        }
    }
}
