package org.bantin.intake.format;

/** A table while it is read: RTF tells of rows and cells, never of the table. */
final class RtfTable {
    private final StringBuilder html;
    private boolean open;
    private boolean inRow;

    RtfTable(StringBuilder html) {
        this.html = html;
    }

    boolean isOpen() {
        return open;
    }

    void row() {
        html.append(open ? "" : "<table>").append(inRow ? "" : "<tr>");
        open = true;
        inRow = true;
    }

    /** @param words the cell as HTML, lines apart by {@code <br>} */
    void cell(String words) {
        html.append("<td>");
        for (String line : words.split("<br>")) {
            html.append("<p>").append(line).append("</p>");
        }
        html.append("</td>");
    }

    void endRow() {
        html.append(inRow ? "</tr>" : "");
        inRow = false;
    }

    void end() {
        if (open) {
            endRow();
            html.append("</table>");
            open = false;
        }
    }
}
