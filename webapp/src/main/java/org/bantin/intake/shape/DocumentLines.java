package org.bantin.intake.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The text of a document line by line, as a person reads it off the page: tables without borders and tab stops set two columns
 * side by side, which the layout of official documents does at its head and at its foot.
 */
final class DocumentLines {
    private final Element body;
    private final List<Line> lines = new ArrayList<>();
    private final Set<Line> taken = new HashSet<>();

    private DocumentLines(Element body) {
        this.body = body;
    }

    /** One line; {@code column} tells apart what stands side by side in one block. */
    record Line(int number, Element block, int column, String text, boolean bold, boolean entry) {
        boolean capitals() {
            return text.equals(text.toUpperCase(java.util.Locale.ROOT))
                    && text.chars().filter(Character::isLetter).count() > 1;
        }
    }

    static DocumentLines of(Element body) {
        DocumentLines lines = new DocumentLines(body);
        for (Element block : body.children()) {
            switch (block.tagName()) {
                case "table" -> lines.table(block);
                case "ul", "ol" -> block.select("li").forEach(entry -> lines.add(block, 0, entry.text(), false, true));
                case "figure" -> {}
                default -> lines.paragraph(block, block, 0);
            }
        }
        return lines;
    }

    List<Line> all() {
        return lines;
    }

    void take(Line line) {
        taken.add(line);
    }

    boolean isTaken(Line line) {
        return taken.contains(line);
    }

    /** Lines of the same block and column that follow. */
    List<Line> below(Line line) {
        return lines.stream()
                .filter(other -> other.number > line.number && other.block == line.block && other.column == line.column)
                .toList();
    }

    /** Removes what was taken. What stands in a block that was taken in part is kept as paragraphs in its place. */
    void remove() {
        for (Element block : List.copyOf(body.children())) {
            List<Line> own = lines.stream().filter(line -> line.block == block).toList();
            if (own.stream().noneMatch(taken::contains)) {
                continue;
            }
            for (Line line : own) {
                if (!taken.contains(line)) {
                    block.before(new Element("p").text(line.text));
                }
            }
            block.remove();
        }
    }

    private void table(Element table) {
        int column = 0;
        for (Element cell : table.select("td, th")) {
            List<Element> paragraphs = cell.select("p, li");
            if (paragraphs.isEmpty()) {
                paragraph(table, cell, column);
            }
            for (Element paragraph : paragraphs) {
                paragraph(table, paragraph, column);
            }
            column++;
        }
    }

    private void paragraph(Element block, Element text, int column) {
        boolean bold = !text.select("strong").isEmpty()
                && text.select("strong").text().length() * 2 > text.text().length();
        for (String line : text.wholeText().split("\n")) {
            String[] columns = line.strip().split("\t+|\\s{4,}");
            for (int i = 0; i < columns.length; i++) {
                add(block, column + i, columns[i], bold, text.tagName().equals("li"));
            }
        }
    }

    private void add(Element block, int column, String text, boolean bold, boolean entry) {
        String plain = text.replaceAll("\\s+", " ").strip();
        if (!plain.isEmpty()) {
            lines.add(new Line(lines.size(), block, column, plain, bold, entry));
        }
    }
}
