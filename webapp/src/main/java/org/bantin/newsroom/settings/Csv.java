package org.bantin.newsroom.settings;

import java.util.ArrayList;
import java.util.List;

/** Comma separated values (RFC 4180); a semicolon separates as well, as spreadsheets of this country write it. */
public final class Csv {
    private Csv() {}

    public static List<List<String>> read(String text) {
        String source = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int lineEnd = source.indexOf('\n');
        String first = lineEnd < 0 ? source : source.substring(0, lineEnd);
        char separator =
                first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quoted) {
                boolean doubled = c == '"' && i + 1 < source.length() && source.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    /** One line, safe to open in a spreadsheet: what looks like a formula is written as text. */
    public static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            if (!line.isEmpty()) {
                line.append(',');
            }
            String safe = cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
            line.append('"').append(safe.replace("\"", "\"\"")).append('"');
        }
        return line.append("\r\n").toString();
    }
}
