package org.bantin.newsroom.apps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bantin.content.form.FormTarget;
import org.bantin.content.form.FormTarget.NewNode;
import org.bantin.content.form.NodeRows;
import org.bantin.content.form.RowFilter;
import org.bantin.newsroom.dialog.FormDoor;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Screens of apps: the launcher, the browser, the form. */
@RestController
@RequestMapping("/newsroom/apps")
class AppsController {
    private static final int PAGE = 50;
    private static final String PLACE = "apps";

    private final Apps apps;
    private final NodeRows rows;
    private final AppRows shown;
    private final AppFilters filters;
    private final FormDoor forms;
    private final Screens screens;
    private final Languages languages;
    private final JsonMapper json;

    AppsController(
            Apps apps,
            NodeRows rows,
            AppRows shown,
            AppFilters filters,
            FormDoor forms,
            Screens screens,
            Languages languages,
            JsonMapper json) {
        this.apps = apps;
        this.rows = rows;
        this.shown = shown;
        this.filters = filters;
        this.forms = forms;
        this.screens = screens;
        this.languages = languages;
        this.json = json;
    }

    /** An app as the launcher shows it. */
    public record Tile(String name, String label, String sub, boolean ours) {}

    /** A group of tiles. */
    public record TileGroup(String label, List<Tile> tiles) {}

    /** One step of the way to the folder. */
    public record Step(String label, String path) {}

    @GetMapping
    ResponseEntity<String> launcher(HttpServletRequest request, Actor actor) {
        Words words = languages.words(request);
        List<TileGroup> groups = apps.groups(actor, words).stream()
                .map(group -> new TileGroup(
                        group.label(),
                        group.apps().stream().map(app -> tile(app, words)).toList()))
                .toList();
        return screens.page(request, actor, "pages/apps", PLACE, Map.of("groups", groups));
    }

    private static Tile tile(AppDefinition app, Words words) {
        String sub = app.isOurs() ? "/" + app.workspace() : words.text("newsroom.apps.remote");
        return new Tile(app.name(), Apps.label(app, words), sub, app.isOurs());
    }

    @GetMapping("/{name}")
    ResponseEntity<String> browse(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam Map<String, String> parameters) {
        Words words = languages.words(request);
        AppDefinition app = find(actor, name);
        Map<String, Object> model = head(app, words);
        if (!app.isOurs()) {
            return screens.page(request, actor, "pages/app-remote", PLACE, model);
        }
        rows.prepare(app.workspace(), app.types());
        String chosen = app.views().containsKey(view)
                ? view
                : app.views().keySet().iterator().next();
        List<AppDefinition.Column> columns = app.views().getOrDefault(chosen, List.of());
        String folder = path.isEmpty() ? app.rootPath() : path;
        Map<String, RowFilter> wanted = filters.wanted(app, columns, parameters);
        boolean descending = sort.startsWith("-");
        String by = descending ? sort.substring(1) : sort;
        int at = Math.max(1, page);
        NodeRows.Page found = rows.page(
                actor,
                new NodeRows.Wanted(
                        app.workspace(),
                        app.rootPath(),
                        chosen.equals("tree") ? target(app, folder).path() : null,
                        app.types(),
                        properties(app, columns, chosen),
                        q,
                        wanted,
                        property(columns, by),
                        descending,
                        (at - 1) * PAGE,
                        PAGE));
        AppDeeds deeds = new AppDeeds(app, actor, words);
        model.put("view", chosen);
        model.put("views", List.copyOf(app.views().keySet()));
        model.put("folder", folder);
        model.put("trail", trail(app, folder, Apps.label(app, words)));
        model.put("q", q);
        model.put("filters", filters.shown(actor, app, columns, parameters, words));
        model.put("sort", sort);
        model.put("page", at);
        model.put("more", (long) at * PAGE < found.total());
        model.put("total", found.total());
        model.put("heads", shown.heads(app, columns, words));
        model.put("rows", lines(app, columns, found.rows(), deeds, words));
        model.put("deeds", deeds.here(found.editable(), folder.equals(app.rootPath())));
        model.put("several", found.editable() ? deeds.several() : List.of());
        return screens.page(request, actor, "pages/app", PLACE, model);
    }

    private List<AppRows.Line> lines(
            AppDefinition app,
            List<AppDefinition.Column> columns,
            List<NodeRows.Row> found,
            AppDeeds deeds,
            Words words) {
        List<AppRows.Line> lines = new ArrayList<>();
        for (NodeRows.Row row : found) {
            lines.add(new AppRows.Line(
                    row.id(),
                    row.path(),
                    row.title(),
                    row.name(),
                    row.folder(),
                    row.folder() || row.hasChildren(),
                    AppRows.picture(app, row),
                    shown.cells(app, columns, row, words),
                    deeds.row(row)));
        }
        return lines;
    }

    @GetMapping("/{name}/edit")
    ResponseEntity<String> edit(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String name,
            @RequestParam(defaultValue = "/") String path,
            @RequestParam(defaultValue = "false") boolean fresh) {
        Words words = languages.words(request);
        AppDefinition app = find(actor, name);
        if (!app.isOurs() || !app.hasForm()) {
            throw new NotFoundException("app " + name + " has no form");
        }
        rows.prepare(app.workspace(), app.types());
        NewNode creation = fresh ? creation(app, actor) : null;
        FormTarget target = new FormTarget(app.workspace(), target(app, path).path(), creation);
        Map<String, Object> opened = forms.open(actor, app.form(), target, words);
        opened.put("dialog", "app:" + name);
        opened.put("workspace", app.workspace());
        opened.put("target", target.path());
        opened.put("app", name);
        Map<String, Object> model = head(app, words);
        NodeRows.Row row = fresh
                ? null
                : rows.row(actor, app.workspace(), target.path(), List.of()).orElse(null);
        model.put("fresh", fresh);
        model.put("heading", row == null ? words.text("newsroom.apps.new", Apps.label(app, words)) : row.title());
        model.put("back", row == null ? target.path() : parent(target.path()));
        model.put("status", row == null ? "" : row.status().name().toLowerCase(java.util.Locale.ROOT));
        model.put("path", target.path());
        model.put("deeds", row == null ? List.of() : new AppDeeds(app, actor, words).row(row));
        model.put(
                "formJson",
                new org.bantin.rendering.Markup(json.writeValueAsString(opened).replace("<", "\\u003c")));
        return screens.page(request, actor, "pages/app-form", PLACE, model);
    }

    /** What a new item of an app is. */
    static NewNode creation(AppDefinition app, Actor actor) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (!app.contentType().isEmpty()) {
            properties.put("bt:type", app.contentType());
            properties.put("bt:owner", actor.name());
        }
        return new NewNode(app.types().get(0), null, null, properties);
    }

    AppDefinition find(Actor actor, String name) {
        return apps.find(actor, name).orElseThrow(() -> new NotFoundException("no app " + name));
    }

    static FormTarget target(AppDefinition app, String path) {
        try {
            return FormTarget.existing(app.workspace(), path.isEmpty() ? "/" : path);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, Object> head(AppDefinition app, Words words) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("app", app.name());
        model.put("appLabel", Apps.label(app, words));
        model.put("workspace", app.workspace());
        return model;
    }

    private static String parent(String path) {
        int end = path.lastIndexOf('/');
        return end <= 0 ? "/" : path.substring(0, end);
    }

    private static List<Step> trail(AppDefinition app, String folder, String label) {
        List<Step> trail = new ArrayList<>(List.of(new Step(label, app.rootPath())));
        String root = app.rootPath().equals("/") ? "" : app.rootPath();
        if (folder.startsWith(root + "/")) {
            StringBuilder at = new StringBuilder(root);
            for (String part : folder.substring(root.length() + 1).split("/")) {
                if (!part.isEmpty()) {
                    at.append('/').append(part);
                    trail.add(new Step(part, at.toString()));
                }
            }
        }
        return trail;
    }

    private static List<String> properties(AppDefinition app, List<AppDefinition.Column> columns, String view) {
        Stream<String> shown = columns.stream()
                .filter(column -> column.kind() == AppDefinition.Column.Kind.TEXT
                        || column.kind() == AppDefinition.Column.Kind.DATE)
                .map(AppDefinition.Column::property);
        Stream<String> picture = view.equals("thumbnail") ? app.picture().stream() : Stream.empty();
        return Stream.concat(shown, picture).distinct().toList();
    }

    private static String property(List<AppDefinition.Column> columns, @Nullable String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name) && column.sortable())
                .findFirst()
                .map(column -> switch (column.kind()) {
                    case TITLE, PATH, TYPE -> "@name";
                    default -> column.property();
                })
                .orElse("");
    }
}
