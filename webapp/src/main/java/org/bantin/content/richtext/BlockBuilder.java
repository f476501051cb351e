package org.bantin.content.richtext;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Builds the blocks of a text: paragraphs, headings, lists, quotes, tables, figures, cards. */
final class BlockBuilder {
    private static final int DEEPEST = 40;
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> FIGURES = Set.of("figure", "img", "iframe", "aside");
    private static final Set<String> BLOCK_LIKE = Set.of("figure", "img", "iframe", "aside", "table");
    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6");

    private final Map<String, Integer> dropped;
    private final InlineBuilder inline;
    private final FigureBuilder figures;
    private final TableBuilder tables;

    BlockBuilder(Map<String, Integer> dropped) {
        this.dropped = dropped;
        this.inline = new InlineBuilder(dropped);
        this.figures = new FigureBuilder(inline, dropped);
        this.tables = new TableBuilder(inline, dropped);
    }

    void build(Element source, Element target) {
        new Flow(target, 0).children(source).end();
    }

    private void list(Element source, Element parent, int depth) {
        Element list = parent.appendElement(source.normalName());
        if (source.normalName().equals("ol") && source.attr("start").matches("[1-9][0-9]{0,4}")) {
            list.attr("start", source.attr("start"));
        }
        Element last = null;
        for (Node child : source.childNodes()) {
            if (child instanceof Element element && LISTS.contains(element.normalName()) && last != null) {
                list(element, last, depth + 1);
            } else if (child instanceof Element || (child instanceof TextNode text && !text.isBlank())) {
                Element item = list.appendElement("li");
                listItem(child, item, depth + 1);
                last = item.childNodeSize() == 0 ? null : item;
                if (last == null) {
                    item.remove();
                }
            }
        }
        if (list.childNodeSize() == 0) {
            list.remove();
        }
    }

    /** An item holds running text and then lists; paragraphs inside become line breaks. */
    private void listItem(Node source, Element item, int depth) {
        if (!(source instanceof Element element) || !element.normalName().equals("li")) {
            inline.copy(source, item, 0);
            InlineBuilder.trim(item);
            return;
        }
        for (Node child : element.childNodes()) {
            if (child instanceof Element nested && LISTS.contains(nested.normalName()) && depth < DEEPEST) {
                InlineBuilder.trim(item);
                list(nested, item, depth);
            } else if (child instanceof Element nested && nested.normalName().equals("p")) {
                if (item.childNodeSize() > 0 && !nested.text().isBlank()) {
                    item.appendElement("br");
                }
                nested.childNodes().forEach(node -> inline.copy(node, item, 0));
            } else if (!(child instanceof TextNode text && text.isBlank() && item.childNodeSize() == 0)) {
                inline.copy(child, item, 0);
            }
        }
        trimAroundLists(item);
    }

    private static void trimAroundLists(Element item) {
        Element tail = item.children().last();
        if (tail == null || !LISTS.contains(tail.normalName())) {
            InlineBuilder.trim(item);
        }
    }

    private void quote(Element source, Element parent, int depth) {
        Element quote = parent.appendElement("blockquote");
        Element cite = source.selectFirst("> cite, > footer, > p > cite:only-child");
        Element words = source.clone();
        if (cite != null) {
            words.select("> cite, > footer, > p > cite:only-child").forEach(Node::remove);
        }
        new Flow(quote, depth + 1).quoted().children(words).end();
        if (cite != null) {
            Element copy = quote.appendElement("cite");
            inline.copyAll(cite.childNodes(), copy);
            removeIfEmpty(copy);
        }
        removeIfEmpty(quote);
    }

    private static void removeIfEmpty(Element element) {
        if (element.childNodeSize() == 0) {
            element.remove();
        }
    }

    /** Goes through a container: running text collects into a paragraph until a block ends it. */
    private final class Flow {
        private final Element target;
        private final int depth;
        private boolean quoted;
        private @Nullable Element open;

        Flow(Element target, int depth) {
            this.target = target;
            this.depth = depth;
        }

        Flow quoted() {
            quoted = true;
            return this;
        }

        Flow children(Element source) {
            for (Node child : source.childNodes()) {
                if (child instanceof Element element && isBlockLike(element)) {
                    end();
                    block(element);
                } else if (!(child instanceof TextNode text && text.isBlank() && open == null)) {
                    inline.copy(child, paragraph(), 0);
                }
            }
            return this;
        }

        void end() {
            if (open != null) {
                InlineBuilder.trim(open);
                removeIfEmpty(open);
                open = null;
            }
        }

        private Element paragraph() {
            Element paragraph = open;
            if (paragraph == null) {
                paragraph = target.appendElement("p");
                open = paragraph;
            }
            return paragraph;
        }

        private boolean isBlockLike(Element element) {
            String name = element.normalName();
            if (name.equals("br") || (name.equals("img") && !element.hasAttr(Vocabulary.ASSET))) {
                return false;
            }
            return element.isBlock()
                    || BLOCK_LIKE.contains(name)
                    || Vocabulary.TRANSPARENT_BLOCKS.contains(name)
                    || (!PARAGRAPHS.contains(name)
                            && Vocabulary.INLINE.get(name) == null
                            && element.selectFirst("p, div, ul, ol, table, figure, blockquote, h1, h2, h3, h4")
                                    != null);
        }

        private void block(Element element) {
            String name = element.normalName();
            String heading = Vocabulary.HEADINGS.get(name);
            if (Vocabulary.POISON.contains(name)) {
                dropped.merge(name, 1, Integer::sum);
            } else if (depth > DEEPEST) {
                inline.copy(new TextNode(element.text()), paragraph(), 0);
                end();
            } else if (!quoted && heading != null) {
                leaf(element, heading);
            } else if (!quoted && name.equals("table")) {
                tables.table(element, target);
            } else if (!quoted && FIGURES.contains(name)) {
                if (!figures.figure(element, target)) {
                    nested(element);
                }
            } else if (LISTS.contains(name)) {
                list(element, target, depth);
            } else if (!quoted && name.equals("blockquote")) {
                quote(element, target, depth);
            } else {
                nested(element);
            }
        }

        private void leaf(Element source, String name) {
            Element element = target.appendElement(name);
            inline.copyAll(source.childNodes(), element);
            removeIfEmpty(element);
        }

        private void nested(Element element) {
            if (!element.normalName().equals("p") && !Vocabulary.TRANSPARENT_BLOCKS.contains(element.normalName())) {
                dropped.merge(element.normalName(), 1, Integer::sum);
            }
            Flow flow = new Flow(target, depth + 1);
            flow.quoted = quoted;
            flow.children(element).end();
        }
    }
}
