package org.bantin.content.richtext;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Copies running text with its marks; whatever else is met gives its words only. */
final class InlineBuilder {
    /** Control characters, zero-width marks, byte order marks, text direction overrides. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}&&[^\\t\\n\\r]]|[\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufffe\\uffff]");

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\r\\f\\u00a0]{2,}|[\\t\\n\\r\\f]");
    private static final int DEEPEST = 60;
    /** Who asked for these elements takes them away when nothing came. */
    private static final Set<String> STAY_EMPTY =
            Set.of("p", "h2", "h3", "h4", "li", "td", "th", "caption", "figcaption", "cite");

    private final Map<String, Integer> dropped;

    InlineBuilder(Map<String, Integer> dropped) {
        this.dropped = dropped;
    }

    /** Text as it is kept: NFC, no invisible characters, runs of blanks as one. */
    static String text(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        if (isPlain(text)) {
            return text;
        }
        String clean = INVISIBLE.matcher(text).replaceAll("");
        return BLANKS.matcher(clean).replaceAll(" ");
    }

    /** Nearly all text is: then the costly expressions have nothing to find. */
    private static boolean isPlain(String text) {
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ordinary = (c >= ' ' && c < '\u007f') || (c >= '\u00a0' && c < '\u200b');
            boolean isBlank = isBlank(c);
            if ((!ordinary && !(c >= '\u2010' && c <= '\u2027')) || (blank && isBlank)) {
                return false;
            }
            blank = isBlank;
        }
        return true;
    }

    void copyAll(List<Node> nodes, Element target) {
        nodes.forEach(node -> copy(node, target, 0));
        trim(target);
    }

    /** For a text that is built bit by bit; {@link #trim} it at the end. */
    void copy(Node node, Element target, int depth) {
        if (node instanceof TextNode text) {
            append(target, text(text.getWholeText()));
        } else if (node instanceof Element element) {
            copyElement(element, target, depth);
        }
    }

    private void copyElement(Element element, Element target, int depth) {
        String name = element.normalName();
        String mark = Vocabulary.INLINE.get(name);
        if (Vocabulary.POISON.contains(name) || name.equals("iframe") || name.equals("img")) {
            drop(name);
        } else if (name.equals("br")) {
            target.appendElement("br");
        } else if (depth > DEEPEST) {
            append(target, text(element.text()));
        } else if (mark != null && !inside(target, mark)) {
            copyChildren(element, target.appendElement(mark), depth);
        } else if (name.equals("a") && !inside(target, "a")) {
            Vocabulary.href(element.attr("href"))
                    .ifPresentOrElse(
                            href -> copyChildren(
                                    element, target.appendElement("a").attr("href", href), depth),
                            () -> copyChildren(element, target, depth));
        } else {
            if (mark == null && !name.equals("a") && !name.equals("span")) {
                drop(name);
            }
            boolean apart = element.isBlock();
            separate(target, apart);
            copyChildren(element, target, depth);
            separate(target, apart);
        }
    }

    private void copyChildren(Element element, Element target, int depth) {
        for (Node child : element.childNodes()) {
            copy(child, target, depth + 1);
        }
        if (target.childNodeSize() == 0 && !STAY_EMPTY.contains(target.normalName())) {
            target.remove();
        }
    }

    private static void separate(Element target, boolean apart) {
        if (apart && target.childNodeSize() > 0) {
            append(target, " ");
        }
    }

    private void drop(String name) {
        dropped.merge(name, 1, Integer::sum);
    }

    private static boolean inside(Element target, String name) {
        for (Element e = target; e != null; e = e.parent()) {
            if (e.normalName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static void append(Element target, String text) {
        boolean doubled = !text.isEmpty() && isBlank(text.charAt(0)) && endsWithBlank(target);
        String added = doubled ? text.substring(1) : text;
        if (!added.isEmpty()) {
            Node last = target.lastChild();
            if (last instanceof TextNode before) {
                before.text(before.getWholeText() + added);
            } else {
                target.appendText(added);
            }
        }
    }

    private static boolean endsWithBlank(Element target) {
        Node last = target.lastChild();
        while (last instanceof Element element && !element.normalName().equals("br")) {
            last = element.lastChild();
        }
        return last instanceof TextNode text
                && !text.getWholeText().isEmpty()
                && isBlank(text.getWholeText().charAt(text.getWholeText().length() - 1));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0';
    }

    /** Takes blanks and line breaks off both ends. */
    static void trim(Element target) {
        while (trimEnd(target, true)) {}
        while (trimEnd(target, false)) {}
    }

    private static boolean trimEnd(Element target, boolean start) {
        Node end = start ? target.firstChild() : target.lastChild();
        if (end instanceof TextNode text) {
            String whole = text.getWholeText();
            String stripped = strip(whole, start);
            if (stripped.isEmpty()) {
                end.remove();
                return true;
            }
            text.text(stripped);
            return false;
        }
        if (end instanceof Element element) {
            if (element.normalName().equals("br")) {
                element.remove();
                return true;
            }
            while (trimEnd(element, start)) {}
            if (element.childNodeSize() == 0) {
                element.remove();
                return true;
            }
        }
        return false;
    }

    private static String strip(String text, boolean start) {
        int from = 0;
        int to = text.length();
        while (start && from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (!start && to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return isBlank(c) || (c >= '\t' && c <= '\r');
    }
}
