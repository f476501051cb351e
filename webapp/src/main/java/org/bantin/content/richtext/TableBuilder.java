package org.bantin.content.richtext;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** Builds tables: caption, head, body, foot; cells hold running text with line breaks. A table inside a cell gives its words. */
final class TableBuilder {
    private final InlineBuilder inline;
    private final Map<String, Integer> dropped;

    TableBuilder(InlineBuilder inline, Map<String, Integer> dropped) {
        this.inline = inline;
        this.dropped = dropped;
    }

    void table(Element source, Element parent) {
        Element table = parent.appendElement("table");
        Element caption = source.selectFirst("> caption");
        if (caption != null) {
            Element copy = table.appendElement("caption");
            inline.copyAll(caption.childNodes(), copy);
            removeIfEmpty(copy);
        }
        for (String part : new String[] {"thead", "tbody", "tfoot"}) {
            Element group = table.appendElement(part);
            for (Element row : source.select("> " + part + " > tr")) {
                row(row, group);
            }
            removeIfEmpty(group);
        }
        if (table.select("tr").isEmpty()) {
            table.remove();
        }
    }

    private void row(Element source, Element group) {
        Elements cells = source.select("> td, > th");
        if (cells.isEmpty()) {
            return;
        }
        Element row = group.appendElement("tr");
        for (Element cell : cells) {
            Element copy = row.appendElement(cell.normalName());
            span(cell, copy, "colspan");
            span(cell, copy, "rowspan");
            String scope = cell.attr("scope").toLowerCase(Locale.ROOT);
            if (cell.normalName().equals("th") && Vocabulary.SCOPES.contains(scope)) {
                copy.attr("scope", scope);
            }
            words(cell, copy);
        }
    }

    private void words(Element cell, Element copy) {
        for (Node child : cell.childNodes()) {
            if (child instanceof Element element && element.isBlock()) {
                if (!element.normalName().matches("p|div")) {
                    dropped.merge(element.normalName(), 1, Integer::sum);
                }
                if (copy.childNodeSize() > 0) {
                    copy.appendElement("br");
                }
                element.childNodes().forEach(node -> inline.copy(node, copy, 0));
            } else if (!(child instanceof TextNode text && text.isBlank() && copy.childNodeSize() == 0)) {
                inline.copy(child, copy, 0);
            }
        }
        InlineBuilder.trim(copy);
    }

    private static void span(Element cell, Element copy, String name) {
        String value = cell.attr(name).strip();
        if (value.matches("[1-9][0-9]{0,2}") && !value.equals("1")) {
            copy.attr(name, value);
        }
    }

    private static void removeIfEmpty(Element element) {
        if (element.childNodeSize() == 0) {
            element.remove();
        }
    }
}
