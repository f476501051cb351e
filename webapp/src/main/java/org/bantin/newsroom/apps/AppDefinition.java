package org.bantin.newsroom.apps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.form.NodeChoices;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.form.DialogDefinition;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.definition.form.FieldKind;
import org.bantin.definition.form.FormDefinitions;
import org.bantin.newsroom.dialog.LinkPlaces;
import org.jspecify.annotations.Nullable;

/**
 * An app of a light module, dialect already resolved.
 *
 * @param workspace empty when the app shows no content of ours, such as one over a remote service
 * @param types node types of its items, without folders; the first is that of new ones
 * @param contentType the content type that it was made from; empty when none
 * @param views {@code tree}, {@code list} and {@code thumbnail}, as far as the app has them, in its order
 * @param detail name of the sub-app with the form
 */
record AppDefinition(
        String name,
        @Nullable String label,
        String icon,
        String workspace,
        String rootPath,
        List<String> types,
        String contentType,
        Map<String, List<Column>> views,
        List<AppAction> actions,
        String defaultAction,
        DialogDefinition form,
        String detail,
        List<String> roles) {

    private static final List<String> VIEWS = List.of("tree", "thumbnail", "list");

    /** One column: what it shows, of which property, and the {@code filterComponent} by which it is narrowed. */
    record Column(
            String name,
            Kind kind,
            String property,
            @Nullable String label,
            boolean sortable,
            @Nullable FieldDefinition filter) {
        enum Kind {
            TITLE,
            STATUS,
            DATE,
            PATH,
            TYPE,
            TEXT
        }
    }

    static AppDefinition of(String name, DefinitionNode app) {
        DefinitionNode browser = LinkPlaces.subApp(app, false);
        DefinitionNode detail = LinkPlaces.subApp(app, true);
        DefinitionNode workbench = browser.node("workbench");
        NodeChoices.Source shown =
                LinkPlaces.shown(app).orElse(new NodeChoices.Source("", "/", List.of("mgnl:content"), ""));
        String detailName = detail.text("name").orElse("detail");
        DefinitionNode form =
                detail.node("form").values().isEmpty() ? detail.node("editor").node("form") : detail.node("form");
        return new AppDefinition(
                name,
                app.text("label").orElse(null),
                app.text("icon").orElse(""),
                shown.workspace(),
                shown.rootPath(),
                shown.types(),
                app.text("contentType").orElse(""),
                views(workbench),
                ActionBar.arranged(browser),
                browser.node("actionbar").text("defaultAction").orElse(""),
                FormDefinitions.of(name + "." + detailName, "", form),
                detailName,
                roles(app.node("permissions").node("roles")));
    }

    static List<String> roles(DefinitionNode roles) {
        return roles.values().values().stream()
                .filter(value -> !(value instanceof DefinitionNode))
                .map(String::valueOf)
                .toList();
    }

    private static Map<String, List<Column>> views(DefinitionNode workbench) {
        Map<String, List<Column>> views = new LinkedHashMap<>();
        for (DefinitionNode view : workbench.children("contentViews")) {
            String type = simple(view.text("$type").or(() -> view.text("class")).orElse("")) + " "
                    + view.text("name").orElse("");
            String kind = VIEWS.stream()
                    .filter(type.toLowerCase(Locale.ROOT)::contains)
                    .findFirst()
                    .orElse("");
            List<Column> columns = once(view.children("columns").stream()
                    .filter(column -> column.flag("enabled", true))
                    .map(AppDefinition::column)
                    .toList());
            if (kind.equals("thumbnail")) {
                views.put(kind, List.of(new Column("jcrName", Column.Kind.TITLE, "", null, true, null)));
            } else if (!kind.isEmpty() && !columns.isEmpty()) {
                views.put(kind, columns);
            }
        }
        if (views.isEmpty()) {
            List<Column> usual = List.of(
                    new Column("jcrName", Column.Kind.TITLE, "", null, true, null),
                    new Column("status", Column.Kind.STATUS, "", null, false, null),
                    new Column("modificationDate", Column.Kind.DATE, "mgnl:lastModified", null, true, null));
            views.put("tree", usual);
            views.put("list", usual);
        }
        return views;
    }

    /** Title, status and each date once, as the module wrote it after what was generated; the title stands first. */
    private static List<Column> once(List<Column> columns) {
        Map<String, Column> once = new LinkedHashMap<>();
        for (Column column : columns) {
            String key = switch (column.kind()) {
                case TITLE, STATUS -> column.kind().name();
                case DATE -> "date " + column.property();
                default -> "column " + column.name();
            };
            once.put(key, column);
        }
        List<Column> ordered = new ArrayList<>(once.values());
        ordered.sort(java.util.Comparator.comparing(column -> column.kind() != Column.Kind.TITLE));
        return ordered;
    }

    /** The property that holds the picture of an item, or nothing; files of the library are their own pictures. */
    Optional<String> picture() {
        return form.tabs().stream()
                .flatMap(tab -> tab.fields().stream())
                .filter(field -> field.kind() == FieldKind.ASSET_LINK)
                .map(FieldDefinition::name)
                .findFirst();
    }

    private static Column column(DefinitionNode column) {
        String name = column.text("name").orElse("");
        String type = simple(column.text("$type").or(() -> column.text("class")).orElse(""))
                .toLowerCase(Locale.ROOT);
        String property = column.text("propertyName").orElse("");
        Column.Kind kind;
        if (type.contains("status") || (property.isEmpty() ? name : property).equals("mgnl:activationStatus")) {
            kind = Column.Kind.STATUS;
        } else if (type.contains("date") || type.contains("metadata")) {
            kind = Column.Kind.DATE;
        } else if (type.contains("path")) {
            kind = Column.Kind.PATH;
        } else if (type.contains("titlecolumn")
                || type.contains("nodename")
                || property.equals("jcrName")
                || (name.equals("jcrName") || (name.equals("name") && type.isEmpty() && property.isEmpty()))) {
            kind = Column.Kind.TITLE;
        } else {
            kind = type.contains("nodetype") ? Column.Kind.TYPE : Column.Kind.TEXT;
        }
        String shown = property.isEmpty() ? kind == Column.Kind.DATE ? "mgnl:lastModified" : name : property;
        return new Column(
                name,
                kind,
                kind == Column.Kind.TITLE ? "" : shown,
                column.text("label").orElse(null),
                kind != Column.Kind.STATUS && column.flag("sortable", true),
                filter(name, column));
    }

    private static @Nullable FieldDefinition filter(String name, DefinitionNode column) {
        if (!column.values().containsKey("filterComponent")) {
            return null;
        }
        DefinitionNode fields = new DefinitionNode(Map.of(name, column.node("filterComponent")));
        return FormDefinitions.of(name, "", new DefinitionNode(Map.of("properties", fields)))
                .field(name)
                .orElse(null);
    }

    static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    /** Whether the app shows content of this store. */
    boolean isOurs() {
        return !workspace.isEmpty();
    }

    boolean hasForm() {
        return !form.tabs().isEmpty();
    }
}
