package org.bantin.intake.format;

import static org.bantin.intake.format.SafeXml.WORD;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Numbers that Word counts itself: those that no list would show, such as "Điều 3." or "2.1.", become words of their paragraph; a list
 * that other paragraphs interrupt goes on at its number.
 */
final class WrittenNumbers {
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final Pattern PLAIN = Pattern.compile("[\\s().,/:-]*%[1-9][\\s().,/:-]*");
    private static final String MARK = "\uE000(\\d+)\uE002([^\uE001]*)\uE001";
    private static final Pattern BEGIN = Pattern.compile("<ol><li>" + MARK);
    private static final int LEVELS = 9;

    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, Map<Integer, Level>> levels = new HashMap<>();
    private final Map<String, Place> styles = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();
    private final Map<String, Map<Integer, Integer>> starts = new HashMap<>();

    private record Level(int start, String format, String text) {}

    private record Place(String list, int level) {}

    private WrittenNumbers(Document numbering, Optional<Document> sheet) {
        for (Element kind : all(numbering, "abstractNum")) {
            String id = value(kind, "abstractNumId");
            for (Element level : all(kind, "lvl")) {
                int depth = number(value(level, "ilvl"), 0);
                levels.computeIfAbsent(id, any -> new HashMap<>())
                        .put(
                                depth,
                                new Level(
                                        number(inner(level, "start"), 1),
                                        inner(level, "numFmt"),
                                        inner(level, "lvlText")));
            }
        }
        for (Element list : all(numbering, "num")) {
            String id = value(list, "numId");
            kinds.put(id, inner(list, "abstractNumId"));
            for (Element other : all(list, "lvlOverride")) {
                if (!inner(other, "startOverride").isEmpty()) {
                    starts.computeIfAbsent(id, any -> new HashMap<>())
                            .put(number(value(other, "ilvl"), 0), number(inner(other, "startOverride"), 1));
                }
            }
        }
        sheet.ifPresent(this::readStyles);
    }

    private void readStyles(Document sheet) {
        for (Element style : all(sheet, "style")) {
            for (Element place : all(style, "numPr")) {
                styles.put(value(style, "styleId"), new Place(inner(place, "numId"), number(inner(place, "ilvl"), 0)));
            }
        }
    }

    /** @return how many paragraphs were changed */
    static int write(Document document, WordPackage word) {
        return word.part("word/numbering.xml")
                .map(SafeXml::parse)
                .map(numbering -> new WrittenNumbers(
                                numbering, word.part("word/styles.xml").map(SafeXml::parse))
                        .into(document))
                .orElse(0);
    }

    /** The marks of numbers become the numbers at which lists begin, and words where no list came of them, as in headings. */
    static String resolved(String html) {
        return BEGIN.matcher(html)
                .replaceAll(
                        found -> found.group(1).equals("1") ? "<ol><li>" : "<ol start=\"" + found.group(1) + "\"><li>")
                .replaceAll("<li>" + MARK, "<li>")
                .replaceAll(MARK, "$2 ");
    }

    private int into(Document document) {
        int changed = 0;
        for (Element paragraph : all(document, "p")) {
            Place place = place(paragraph).orElse(null);
            Level level = place == null ? null : levelAt(place);
            if (place != null && level != null) {
                number(paragraph, place, level);
                changed++;
            }
        }
        return changed;
    }

    private void number(Element paragraph, Place place, Level level) {
        int above = (int) IntStream.range(0, place.level())
                .mapToObj(depth -> levelAt(new Place(place.list(), depth)))
                .filter(other -> other != null && isWords(other))
                .count();
        if (isWords(level)) {
            int[] count = count(place, level);
            prepend(paragraph, words(place, level.text(), count) + " ");
            put(paragraph, "0", 0);
            return;
        }
        if (above > 0) {
            put(paragraph, place.list(), place.level() - above);
        }
        if (!level.format().matches("bullet|none|")) {
            int[] count = count(place, level);
            String words = words(place, level.text(), count);
            prepend(paragraph, "\uE000" + count[place.level()] + "\uE002" + words + "\uE001");
        }
    }

    private static boolean isWords(Level level) {
        return !level.format().matches("bullet|none|")
                && !level.text().isBlank()
                && !PLAIN.matcher(level.text()).matches();
    }

    private @Nullable Level levelAt(Place place) {
        return levels.getOrDefault(kinds.getOrDefault(place.list(), ""), Map.of())
                .get(place.level());
    }

    private Optional<Place> place(Element paragraph) {
        Optional<Element> looks = child(paragraph, "pPr");
        Optional<Element> own = looks.flatMap(look -> child(look, "numPr"));
        Place style = styles.get(looks.map(look -> inner(look, "pStyle")).orElse(""));
        if (own.isEmpty()) {
            return Optional.ofNullable(style);
        }
        String list = inner(own.get(), "numId");
        int depth = number(inner(own.get(), "ilvl"), style == null ? 0 : style.level());
        return Optional.of(
                new Place(list.isEmpty() && style != null ? style.list() : list, Math.min(depth, LEVELS - 1)));
    }

    private int[] count(Place place, Level level) {
        int[] count = counts.computeIfAbsent(kinds.getOrDefault(place.list(), ""), any -> new int[LEVELS]);
        int at = place.level();
        Integer start = starts.getOrDefault(place.list(), Map.of()).get(at);
        if (start != null && restarted.add(place.list() + "/" + at)) {
            count[at] = start;
        } else {
            count[at] = count[at] == 0 ? level.start() : count[at] + 1;
        }
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            count[deeper] = 0;
        }
        return count;
    }

    private String words(Place place, String text, int[] count) {
        return PLACE.matcher(text).replaceAll(found -> {
            int depth = Integer.parseInt(found.group(1)) - 1;
            Level level = levelAt(new Place(place.list(), depth));
            return Matcher.quoteReplacement(
                    shown(Math.max(1, count[depth]), level == null ? "decimal" : level.format()));
        });
    }

    /** A number in a format by the name that Word has for it. */
    static String shown(int number, String format) {
        return switch (format) {
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> String.valueOf((char) ('A' + (number - 1) % 26));
            case "lowerLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
            default -> String.valueOf(number);
        };
    }

    private static String roman(int number) {
        int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        List<String> signs = List.of("C", "XC", "L", "XL", "X", "IX", "V", "IV", "I");
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            roman.append(signs.get(i).repeat(rest / values[i]));
            rest %= values[i];
        }
        return roman.toString();
    }

    /** Puts the paragraph at another level, or out of its list with the list 0. */
    private static void put(Element paragraph, String list, int level) {
        Document document = paragraph.getOwnerDocument();
        Element looks = child(paragraph, "pPr").orElseGet(() -> {
            Element made = document.createElementNS(WORD, "w:pPr");
            paragraph.insertBefore(made, paragraph.getFirstChild());
            return made;
        });
        child(looks, "numPr").ifPresent(looks::removeChild);
        Element place = document.createElementNS(WORD, "w:numPr");
        for (String[] part : new String[][] {{"ilvl", String.valueOf(level)}, {"numId", list}}) {
            Element made = document.createElementNS(WORD, "w:" + part[0]);
            made.setAttributeNS(WORD, "w:val", part[1]);
            place.appendChild(made);
        }
        looks.appendChild(place);
    }

    private static void prepend(Element paragraph, String words) {
        Document document = paragraph.getOwnerDocument();
        Element run = document.createElementNS(WORD, "w:r");
        Element text = document.createElementNS(WORD, "w:t");
        text.setAttribute("xml:space", "preserve");
        text.setTextContent(words);
        run.appendChild(text);
        Optional<Element> looks = child(paragraph, "pPr");
        paragraph.insertBefore(run, looks.isPresent() ? looks.get().getNextSibling() : paragraph.getFirstChild());
    }

    private static Optional<Element> child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private static String inner(Element parent, String name) {
        return child(parent, name).map(element -> value(element, "val")).orElse("");
    }

    private static String value(Element element, String name) {
        return element.getAttributeNS(WORD, name);
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private static List<Element> all(Node parent, String name) {
        NodeList found = parent instanceof Document document
                ? document.getElementsByTagNameNS(WORD, name)
                : ((Element) parent).getElementsByTagNameNS(WORD, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(n -> (Element) found.item(n))
                .toList();
    }
}
