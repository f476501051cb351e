package org.bantin.newsroom.apps;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bantin.content.form.NodeRows;
import org.bantin.definition.form.DialogDefinition;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows and columns of a browser as the template shows them. */
@Component
class AppRows {
    private static final List<String> KNOWN = List.of(
            "jcrName",
            "name",
            "status",
            "mgnl:activationStatus",
            "modificationDate",
            "moddate",
            "mgnl:lastModified",
            "path");

    private final Times times;

    AppRows(Times times) {
        this.times = times;
    }

    /** The head of a column. */
    public record Head(String name, String label, boolean sortable, boolean number) {}

    /** A cell: its look ({@code title, status, date, text}), and what it says. */
    public record Cell(String look, String text) {}

    /** A row with its picture, if any, and the verbs that may be done to it. */
    public record Line(
            String id,
            String path,
            String title,
            String name,
            boolean folder,
            boolean opens,
            String picture,
            List<Cell> cells,
            List<Deed> deeds) {}

    /** Something to do; without a verb it is only explained. The first of a group stands below a line. */
    public record Deed(String verb, String label, @Nullable String why, boolean first) {}

    List<Head> heads(AppDefinition app, List<AppDefinition.Column> columns, Words words) {
        return columns.stream()
                .map(column -> new Head(
                        column.name(),
                        label(app, column, words),
                        column.sortable(),
                        column.kind() == AppDefinition.Column.Kind.DATE))
                .toList();
    }

    /** What a column is called: as written, by the keys that its names make, or as its field. */
    String label(AppDefinition app, AppDefinition.Column column, Words words) {
        if (column.label() != null && !column.label().isBlank()) {
            return words.text(column.label());
        }
        List<String> keys = new ArrayList<>();
        for (String base : List.of(app.name() + ".browser.views.", app.name() + ".views.", "views.")) {
            keys.add(base + column.name() + ".label");
            keys.add(base + column.name());
        }
        String form = field(app.form(), column.property());
        if (KNOWN.contains(column.name())) {
            keys.add("newsroom.apps.column." + column.kind().name().toLowerCase(Locale.ROOT));
        }
        if (form.isEmpty()) {
            keys.add("fields." + column.name());
        }
        return words.first(keys, form.isEmpty() ? column.name() : words.text(form));
    }

    private static String field(DialogDefinition form, String property) {
        return form.field(property)
                .map(field -> field.label() == null ? "" : field.label())
                .orElse("");
    }

    List<Cell> cells(AppDefinition app, List<AppDefinition.Column> columns, NodeRows.Row row, Words words) {
        return columns.stream().map(column -> cell(app, column, row, words)).toList();
    }

    /** The address of the small picture of a row; empty when it has none. */
    static String picture(AppDefinition app, NodeRows.Row row) {
        String id = app.workspace().equals("dam")
                ? row.folder() ? "" : row.id()
                : app.picture()
                        .map(row.values()::get)
                        .map(value -> value.toString().replaceFirst("^jcr:", ""))
                        .orElse("");
        return id.matches("[0-9a-f-]{36}") ? "/newsroom/assets/" + id + "/320" : "";
    }

    private Cell cell(AppDefinition app, AppDefinition.Column column, NodeRows.Row row, Words words) {
        return switch (column.kind()) {
            case TITLE -> new Cell("title", row.title());
            case STATUS ->
                new Cell("status", row.folder() ? "" : row.status().name().toLowerCase(Locale.ROOT));
            case PATH -> new Cell("text", row.path());
            case TYPE -> new Cell("text", row.nodeType());
            case DATE -> new Cell("date", text(row.values().get(column.property()), words));
            case TEXT -> new Cell("text", shown(app, column, row, words));
        };
    }

    private String shown(AppDefinition app, AppDefinition.Column column, NodeRows.Row row, Words words) {
        String text = text(row.values().get(column.property()), words);
        return app.form()
                .field(column.property())
                .flatMap(field -> field.options().stream()
                        .filter(option -> option.value().equals(text))
                        .findFirst())
                .map(option -> option.label() == null ? text : words.text(option.label()))
                .orElse(text);
    }

    private String text(@Nullable Object value, Words words) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant at) {
            return times.moment(at, words);
        }
        if (value instanceof Boolean flag) {
            return words.text(flag ? "newsroom.apps.yes" : "newsroom.apps.no");
        }
        String text = org.jsoup.Jsoup.parseBodyFragment(String.valueOf(value)).text();
        return text.length() > 160 ? text.substring(0, 159) + "…" : text;
    }
}
