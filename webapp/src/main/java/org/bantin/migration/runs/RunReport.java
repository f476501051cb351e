package org.bantin.migration.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bantin.content.imports.SiteImports.Line;
import org.bantin.content.imports.SiteImports.Lines;
import org.bantin.migration.ReportWords;

/** The report of a run in one language, page by page or as a table. */
record RunReport(RunLines lines, ReportWords words) {
    RunReport(RunLines lines, Locale locale) {
        this(lines, ReportWords.in(locale));
    }

    /** @param what {@code count.<outcome>}, or a reason or loss as reports name them */
    static String word(String what, Locale locale) {
        ReportWords words = ReportWords.in(locale);
        return what.startsWith("count.") ? words.outcome(what.substring("count.".length())) : words.left(what);
    }

    Lines page(String kind, int from, int most) {
        List<Line> some = new ArrayList<>();
        int[] total = {0};
        lines.forEach(line -> {
            if (kind.isEmpty() || line.kind().equals(kind)) {
                if (total[0] >= from && some.size() < most) {
                    some.add(worded(line));
                }
                total[0]++;
            }
        });
        return new Lines(total[0], some);
    }

    private Line worded(Line line) {
        String what = line.what().isEmpty() ? "" : words.reason(line.what());
        return new Line(line.kind(), line.record(), what, line.item());
    }

    /** With a mark at the beginning, by which spreadsheets know Vietnamese. */
    void table(Writer out) throws IOException {
        out.write('\uFEFF');
        row(
                out,
                words.text("table.kind"),
                words.text("table.record"),
                words.text("table.what"),
                words.text("table.item"));
        lines.forEach(line -> {
            try {
                Line shown = worded(line);
                row(out, words.kind(line.kind()), shown.record(), shown.what(), address(shown.item()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String address(String item) {
        return item.isEmpty() ? "" : "/newsroom/items/" + item;
    }

    private static void row(Writer out, String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            // a cell that begins so would be a formula to a spreadsheet
            String cell = cells[i].matches("(?s)[=+\\-@\t\r].*") ? "'" + cells[i] : cells[i];
            out.write((i == 0 ? "\"" : ",\"") + cell.replace("\"", "\"\"") + '"');
        }
        out.write("\r\n");
    }
}
