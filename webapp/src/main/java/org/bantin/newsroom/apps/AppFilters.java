package org.bantin.newsroom.apps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.form.NodeChoices;
import org.bantin.content.form.NodeRows;
import org.bantin.content.form.RowFilter;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.definition.form.FieldKind;
import org.bantin.newsroom.apps.AppDefinition.Column;
import org.bantin.newsroom.apps.AppDefinition.Column.Kind;
import org.bantin.newsroom.dialog.LinkPlaces;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a browser can be narrowed by: the status, days from and to of columns with dates, one of the values of fields that have
 * few, and text where the definition of a column wants a filter. Asked in the address as {@code f.<column>=}, for days
 * {@code f.<column>.from=} and {@code f.<column>.to=}.
 */
@Component
class AppFilters {
    /** So many nodes of a data source are offered. */
    private static final int MOST = 200;

    private final Times times;
    private final AppRows rows;
    private final LinkPlaces places;
    private final NodeChoices nodes;

    AppFilters(Times times, AppRows rows, LinkPlaces places, NodeChoices nodes) {
        this.times = times;
        this.rows = rows;
        this.places = places;
        this.nodes = nodes;
    }

    /**
     * What can be asked of a column.
     *
     * @param look {@code options}, {@code text} or {@code days}
     * @param asked parameters of the address that were given, by name
     */
    public record Filter(String name, String label, String look, List<Choice> options, Map<String, String> asked) {
        /** What was asked under a name, or nothing. */
        public String given(String parameter) {
            return asked.getOrDefault(parameter, "");
        }
    }

    /** One option of a filter. */
    public record Choice(String value, String label) {}

    List<Filter> shown(
            Actor actor, AppDefinition app, List<Column> columns, Map<String, String> parameters, Words words) {
        List<Filter> filters = new ArrayList<>();
        boolean named = columns.stream().anyMatch(column -> isDate(app, column) && column.filter() != null);
        for (Column column : columns) {
            String label = rows.label(app, column, words);
            List<Choice> options = choices(actor, app, column, words);
            String look = isDate(app, column) ? "days" : options.isEmpty() ? "text" : "options";
            boolean wanted = look.equals("days")
                    ? column.filter() != null || !named
                    : !options.isEmpty() || column.filter() != null;
            if (wanted) {
                filters.add(new Filter(column.name(), label, look, options, asked(column, parameters)));
            }
        }
        return filters;
    }

    private static Map<String, String> asked(Column column, Map<String, String> parameters) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String parameter :
                List.of("f." + column.name(), "f." + column.name() + ".from", "f." + column.name() + ".to")) {
            String value = parameters.getOrDefault(parameter, "").strip();
            if (!value.isEmpty()) {
                asked.put(parameter, value);
            }
        }
        return asked;
    }

    /** What was asked, by property. */
    Map<String, RowFilter> wanted(AppDefinition app, List<Column> columns, Map<String, String> parameters) {
        Map<String, RowFilter> wanted = new LinkedHashMap<>();
        for (Column column : columns) {
            Map<String, String> asked = asked(column, parameters);
            if (!asked.isEmpty()) {
                filter(app, column, asked).ifPresent(filter -> wanted.put(property(column), filter));
            }
        }
        return wanted;
    }

    private static String property(Column column) {
        return switch (column.kind()) {
            case STATUS -> RowFilter.STATUS;
            case TITLE -> NodeRows.TITLE;
            default -> column.property();
        };
    }

    private Optional<RowFilter> filter(AppDefinition app, Column column, Map<String, String> asked) {
        String name = "f." + column.name();
        if (isDate(app, column)) {
            Optional<LocalDate> from = times.day(asked.getOrDefault(name + ".from", ""));
            Optional<LocalDate> to = times.day(asked.getOrDefault(name + ".to", ""));
            return from.isEmpty() && to.isEmpty()
                    ? Optional.empty()
                    : Optional.of(RowFilter.between(
                            from.map(times::startOf).orElse(null),
                            to.map(day -> times.startOf(day.plusDays(1))).orElse(null)));
        }
        String value = asked.getOrDefault(name, "");
        return switch (column.kind()) {
            case STATUS -> Optional.of(RowFilter.exactly(value.toUpperCase(Locale.ROOT)));
            case TITLE, TEXT ->
                value.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                value.startsWith("=")
                                        ? RowFilter.exactly(value.substring(1))
                                        : RowFilter.containing(value));
            default -> Optional.empty();
        };
    }

    private static boolean isDate(AppDefinition app, Column column) {
        return column.kind() == Kind.DATE
                || column.kind() == Kind.TEXT
                        && app.form()
                                .field(column.property())
                                .filter(field -> field.kind() == FieldKind.DATE)
                                .isPresent();
    }

    private List<Choice> choices(Actor actor, AppDefinition app, Column column, Words words) {
        if (column.kind() == Kind.STATUS) {
            List<Choice> states = new ArrayList<>();
            for (NodeRows.Status status :
                    List.of(NodeRows.Status.UNPUBLISHED, NodeRows.Status.MODIFIED, NodeRows.Status.PUBLISHED)) {
                String name = status.name().toLowerCase(Locale.ROOT);
                states.add(new Choice(name, words.text("newsroom.apps.status." + name)));
            }
            return states;
        }
        FieldDefinition field =
                column.kind() == Kind.TEXT ? app.form().field(column.property()).orElse(null) : null;
        if (field == null) {
            return List.of();
        }
        if (field.kind() == FieldKind.CHECK_BOX) {
            return List.of(
                    new Choice("=true", words.text("newsroom.apps.yes")),
                    new Choice("=false", words.text("newsroom.apps.no")));
        }
        boolean few = field.kind() == FieldKind.SELECT || field.kind() == FieldKind.RADIO;
        if (few && field.options().isEmpty()) {
            return places.of(field.source()).stream()
                    .flatMap(place -> nodes.search(actor, place, "", MOST).stream())
                    .map(node -> new Choice("=" + node.id(), node.title()))
                    .toList();
        }
        return field.options().stream()
                .map(option -> new Choice(
                        "=" + option.value(), option.label() == null ? option.value() : words.text(option.label())))
                .toList();
    }

    /** The field whose values are offered: that of the filter where it has any, else that of the form. */
    private static @Nullable FieldDefinition asked(AppDefinition app, Column column) {
        FieldDefinition filter = column.filter();
        boolean own = filter != null
                && (!filter.options().isEmpty()
                        || filter.kind() == FieldKind.CHECK_BOX
                        || !filter.source().node("datasource").values().isEmpty());
        return own ? filter : app.form().field(column.property()).orElse(null);
    }
}
