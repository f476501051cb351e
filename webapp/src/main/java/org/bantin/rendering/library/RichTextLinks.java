package org.bantin.rendering.library;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.RenderRun;
import org.bantin.rendering.RichTextStep;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Points links at the present address of what they mean, marks foreign ones, gives headings an anchor, dresses quotes and tables. */
@Component
@Order(20)
class RichTextLinks implements RichTextStep {
    private static final String ITEM = "item:";
    private static final int UUID_LENGTH = 36;

    @Override
    public void apply(Element body, RenderRun run) {
        for (Element link : body.select("a[href]")) {
            String target = link.attr("href");
            if (target.startsWith(ITEM)) {
                internal(link, target.substring(ITEM.length()), run);
            } else if (target.startsWith("http")) {
                link.attr("rel", "noopener");
            }
        }
        anchors(body);
        quotes(body);
        tables(body);
    }

    private static void internal(Element link, String target, RenderRun run) {
        String uuid = target.substring(0, Math.min(UUID_LENGTH, target.length()));
        ContentMap content = run.content(uuid, Escaping.NONE);
        String address = content == null ? "" : address(content, run);
        if (address.isEmpty()) {
            link.unwrap();
        } else {
            link.attr("href", address + target.substring(uuid.length()));
        }
    }

    /** That of an item, or of a file of the media library. */
    private static String address(ContentMap content, RenderRun run) {
        String address = new Teaser(run, content).getAddress();
        if (!address.isEmpty() || !(content.get("jcr:content") instanceof ContentMap file)) {
            return address;
        }
        String name = file.text("fileName");
        return "/dam/jcr:" + content.id() + "/"
                + UriUtils.encodePathSegment(name == null ? content.name() : name, StandardCharsets.UTF_8);
    }

    private static void anchors(Element body) {
        Set<String> used = new HashSet<>();
        int number = 0;
        for (Element heading : body.select("h2, h3")) {
            number++;
            String id = heading.id().isEmpty() ? "m" + number : heading.id();
            if (used.add(id)) {
                heading.attr("id", id);
            }
        }
    }

    private static void quotes(Element body) {
        for (Element quote : body.select("blockquote")) {
            quote.addClass("quote");
            Element cite = quote.selectFirst("> cite");
            if (cite != null) {
                cite.tagName("footer");
            }
        }
    }

    /** Figures stand to the right, and so do the heads above them. */
    private static void numbers(Element table) {
        for (Element cell : table.select("td")) {
            if (cell.text().matches("[\\d.,%–\\s+-]+")) {
                cell.addClass("r");
                Element head = table.selectFirst("thead tr > :nth-child(" + (cell.elementSiblingIndex() + 1) + ")");
                if (head != null) {
                    head.addClass("r");
                }
            }
        }
    }

    private static void tables(Element body) {
        for (Element table : body.select("table")) {
            Element frame =
                    new Element("div").addClass("tbl").attr("tabindex", "0").attr("role", "group");
            Element caption = table.selectFirst("caption");
            frame.attr("aria-label", caption == null ? "" : caption.text());
            if (caption == null) {
                frame.removeAttr("aria-label").removeAttr("role");
            }
            table.before(frame);
            frame.appendChild(table);
            numbers(table);
        }
    }
}
