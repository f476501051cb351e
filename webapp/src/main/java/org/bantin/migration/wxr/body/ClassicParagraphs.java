package org.bantin.migration.wxr.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** WordPress stores classic texts without paragraphs: a blank line ends one, a single line break is one. */
final class ClassicParagraphs {
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\u00a0]*\\n\\s*");

    private ClassicParagraphs() {}

    static void mark(Element body) {
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
}
