package org.bantin.intake.format;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Numbers that OpenDocument counts itself: which lists are numbered and at what they begin; what no list would show, such as "Điều 3." or
 * "2.1.", and the numbers of headings, as words.
 */
final class OdtNumbers {
    private static final Pattern PLACE = Pattern.compile("%([1-9])%?");
    private static final Pattern PLAIN = Pattern.compile("[\\s().,/:-]*%[1-9]%?[\\s().,/:-]*");
    private static final String OUTLINE = "text:outline-style";
    private static final int LEVELS = 11;

    private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
    private final Map<String, String> listOfStyle = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    private record Level(String format, String text, int start) {
        boolean isWords() {
            return !format.isBlank() && !PLAIN.matcher(text).matches();
        }
    }

    void readStyles(Document document) {
        for (String kind : new String[] {"list-style", "outline-style"}) {
            NodeList found = document.getElementsByTagNameNS("*", kind);
            for (int i = 0; i < found.getLength(); i++) {
                Element list = (Element) found.item(i);
                readLevels(kind.equals("list-style") ? list.getAttribute("style:name") : OUTLINE, list);
            }
        }
        NodeList styles = document.getElementsByTagNameNS("*", "style");
        for (int i = 0; i < styles.getLength(); i++) {
            Element style = (Element) styles.item(i);
            if (style.hasAttribute("style:list-style-name")) {
                listOfStyle.put(style.getAttribute("style:name"), style.getAttribute("style:list-style-name"));
            }
        }
    }

    private void readLevels(String name, Element list) {
        Map<Integer, Level> levels = lists.computeIfAbsent(name, any -> new HashMap<>());
        for (Node node = list.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element level && level.hasAttribute("text:level")) {
                int depth = Math.min(LEVELS - 1, number(level.getAttribute("text:level"), 1));
                levels.put(
                        depth,
                        new Level(
                                level.getAttribute("style:num-format"),
                                written(level, depth),
                                number(level.getAttribute("text:start-value"), 1)));
            }
        }
    }

    /** What stands before a paragraph, with %1 for the number of the first level. */
    private static String written(Element level, int depth) {
        if (level.hasAttribute("loext:num-list-format")) {
            return level.getAttribute("loext:num-list-format");
        }
        StringBuilder text = new StringBuilder(level.getAttribute("style:num-prefix"));
        int shown = Math.min(depth, number(level.getAttribute("text:display-levels"), 1));
        for (int at = depth - shown + 1; at <= depth; at++) {
            text.append('%').append(at).append(at < depth ? "." : "");
        }
        return text + level.getAttribute("style:num-suffix");
    }

    /** The style by which a list is numbered: its own, that of the list around it, or that of its first paragraph. */
    String styleOf(Element list, String around) {
        String own = list.getAttribute("text:style-name");
        if (!own.isEmpty() || !around.isEmpty()) {
            return own.isEmpty() ? around : own;
        }
        NodeList paragraphs = list.getElementsByTagNameNS("*", "p");
        return paragraphs.getLength() == 0
                ? ""
                : listOfStyle.getOrDefault(((Element) paragraphs.item(0)).getAttribute("text:style-name"), "");
    }

    /** To be called for each outermost list: it begins anew unless it says that it goes on. */
    void begin(Element list, String style) {
        boolean goesOn = list.getAttribute("text:continue-numbering").equals("true")
                || !list.getAttribute("text:continue-list").isEmpty();
        if (!goesOn) {
            counts.remove(style);
        }
    }

    boolean isNumbered(String style, int depth) {
        Level level = level(style, depth);
        return level != null && !level.format().isBlank();
    }

    boolean isWords(String style, int depth) {
        Level level = level(style, depth);
        return level != null && level.isWords();
    }

    /** Counts on. @return the number of this item */
    int next(String style, int depth, Element item) {
        int[] count = counts.computeIfAbsent(style, any -> new int[LEVELS]);
        Level level = level(style, depth);
        int at = Math.min(depth, LEVELS - 1);
        int following = count[at] == 0 && level != null ? level.start() : count[at] + 1;
        count[at] = number(item.getAttribute("text:start-value"), following);
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            count[deeper] = 0;
        }
        return count[at];
    }

    /** The number counted last, as it is written, with a blank after it. */
    String words(String style, int depth) {
        Level level = level(style, depth);
        int[] count = counts.getOrDefault(style, new int[LEVELS]);
        if (level == null || level.format().isBlank()) {
            return "";
        }
        return PLACE.matcher(level.text()).replaceAll(found -> {
                    int place = Integer.parseInt(found.group(1));
                    Level other = level(style, place);
                    return Matcher.quoteReplacement(WrittenNumbers.shown(
                            Math.max(1, count[place]), other == null ? "decimal" : named(other.format())));
                })
                + " ";
    }

    /** The number of a heading by the outline of the document; empty without one. */
    String ofHeading(Element heading, int depth) {
        String own = listOfStyle.get(heading.getAttribute("text:style-name"));
        boolean without = heading.getAttribute("text:is-list-header").equals("true") || (own != null && own.isEmpty());
        if (without || !isNumbered(OUTLINE, depth)) {
            return "";
        }
        next(OUTLINE, depth, heading);
        return words(OUTLINE, depth);
    }

    private @Nullable Level level(String style, int depth) {
        return lists.getOrDefault(style, Map.of()).get(depth);
    }

    private static String named(String format) {
        return switch (format) {
            case "I" -> "upperRoman";
            case "i" -> "lowerRoman";
            case "A" -> "upperLetter";
            case "a" -> "lowerLetter";
            default -> "decimal";
        };
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }
}
