package org.bantin.newsroom.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.form.NodeChoices.Source;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.springframework.stereotype.Component;

/**
 * Where the links of a field lead: to the workspace that the field names in either dialect, or to that of the app whose chooser it
 * names ({@code appName, chooserId, chooser.workbenchChooser.appName}).
 */
@Component
public class LinkPlaces {
    /** Workspaces of apps of Magnolia's own that modules name without bringing them along. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("pages", "website"),
            Map.entry("pages-app", "website"),
            Map.entry("assets", "dam"),
            Map.entry("dam", "dam"),
            Map.entry("dam-chooser", "dam"),
            Map.entry("assets-app", "dam"),
            Map.entry("dam-app", "dam"),
            Map.entry("categories", "category"),
            Map.entry("contacts", "contacts"),
            Map.entry("contacts-v8", "contacts"),
            Map.entry("tours", "tours"),
            Map.entry("stories", "stories"),
            Map.entry("stories-app", "stories"),
            Map.entry("tags", "tags"),
            Map.entry("content-tags", "tags"),
            Map.entry("resources", "resources"),
            Map.entry("configuration", "config"),
            Map.entry("jcr-browser", "website"));

    private final Definitions definitions;

    LinkPlaces(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The place of a field with links or options; empty when it names none. */
    public Optional<Source> of(DefinitionNode field) {
        DefinitionNode datasource = field.node("datasource");
        Optional<Source> app = app(field);
        List<String> types = datasource.texts("allowedNodeTypes");
        return datasource
                .text("workspace")
                .or(() -> field.text("targetWorkspace"))
                .or(() -> field.text("repository"))
                .or(() -> app.map(Source::workspace))
                .map(workspace -> new Source(
                        workspace,
                        datasource
                                .text("rootPath")
                                .or(() -> field.text("targetTreeRootPath"))
                                .or(() -> field.text("path"))
                                .or(() -> app.filter(one -> one.workspace().equals(workspace))
                                        .map(Source::rootPath))
                                .orElse("/"),
                        types.isEmpty() && datasource.text("workspace").isEmpty()
                                ? app.filter(one -> one.workspace().equals(workspace))
                                        .map(Source::types)
                                        .orElse(types)
                                : types,
                        datasource
                                .text("describeByProperty")
                                .or(() -> field.text("labelProperty"))
                                .orElse("")));
    }

    private Optional<Source> app(DefinitionNode field) {
        return field.text("appName")
                .or(() -> field.node("chooser").node("workbenchChooser").text("appName"))
                .or(() -> field.node("chooser").text("appName"))
                .or(() -> field.text("chooserId").map(id -> id.replaceFirst(":.*", "")))
                .flatMap(this::app);
    }

    /** What an app shows, by its name. */
    Optional<Source> app(String name) {
        return definitions
                .find("apps", name)
                .flatMap(LinkPlaces::shown)
                .or(() -> Optional.ofNullable(USUAL.get(name))
                        .map(workspace -> new Source(workspace, "/", List.of(), "")));
    }

    /**
     * Where the links of a rich text may lead inside: to the apps that {@code linkableApps} names, and to what its
     * {@code linkFieldDefinition} offers; empty for everywhere.
     */
    List<Source> ofRichText(DefinitionNode field) {
        List<Source> places = new ArrayList<>();
        List<String> names = new ArrayList<>(field.texts("linkableApps"));
        for (DefinitionNode app : field.children("linkableApps")) {
            app.text("appName").or(() -> app.text("name")).ifPresent(names::add);
        }
        field.node("linkableApps").values().values().stream()
                .filter(String.class::isInstance)
                .forEach(name -> names.add((String) name));
        new LinkedHashSet<>(names).forEach(name -> app(name).ifPresent(places::add));
        DefinitionNode link = field.node("linkFieldDefinition");
        of(link).or(() -> usual(link)).ifPresent(places::add);
        Map<String, Source> once = new LinkedHashMap<>();
        places.forEach(place -> once.putIfAbsent(place.workspace() + place.rootPath(), place));
        return List.copyOf(once.values());
    }

    private static Optional<Source> usual(DefinitionNode link) {
        String type = link.text("$type").or(() -> link.text("class")).orElse("").toLowerCase(java.util.Locale.ROOT);
        String workspace = type.contains("pagelink") ? "website" : type.contains("damlink") ? "dam" : "";
        return workspace.isEmpty() ? Optional.empty() : Optional.of(new Source(workspace, "/", List.of(), ""));
    }

    /** The content that an app shows, as its data source, content connector or workbench names it in either dialect. */
    public static Optional<Source> shown(DefinitionNode app) {
        DefinitionNode browser = subApp(app, false);
        DefinitionNode detail = subApp(app, true);
        DefinitionNode workbench = browser.node("workbench");
        DefinitionNode source = source(app, browser, detail);
        return source.text("workspace")
                .or(() -> workbench.text("workspace"))
                .map(workspace -> new Source(
                        workspace,
                        source.text("rootPath").or(() -> workbench.text("path")).orElse("/"),
                        types(source, workbench, detail),
                        ""));
    }

    private static List<String> types(DefinitionNode source, DefinitionNode workbench, DefinitionNode detail) {
        Set<String> types = new LinkedHashSet<>(source.texts("allowedNodeTypes"));
        for (DefinitionNode holder : List.of(source, workbench)) {
            holder.children("nodeTypes").forEach(type -> type.text("name").ifPresent(types::add));
        }
        detail.node("editor").node("nodeType").text("name").ifPresent(types::add);
        types.removeIf(type -> type.endsWith(":folder"));
        return types.isEmpty() ? List.of("mgnl:content") : new ArrayList<>(types);
    }

    /** The sub-app of an app that lists, or the one with the form. */
    public static DefinitionNode subApp(DefinitionNode app, boolean form) {
        List<DefinitionNode> all = app.children("subApps");
        Optional<DefinitionNode> named = all.stream()
                .filter(sub -> sub.text("name").orElse("").equals(form ? "detail" : "browser"))
                .findFirst();
        return named.or(() -> all.stream()
                        .filter(sub -> form
                                == (sub.values().containsKey("form")
                                        || sub.values().containsKey("editor")))
                        .findFirst())
                .orElse(DefinitionNode.EMPTY);
    }

    private static DefinitionNode source(DefinitionNode app, DefinitionNode browser, DefinitionNode detail) {
        for (DefinitionNode candidate : List.of(
                app.node("datasource"),
                browser.node("datasource"),
                browser.node("contentConnector"),
                detail.node("datasource"),
                app.node("contentConnector"))) {
            if (candidate.text("workspace").isPresent()) {
                return candidate;
            }
        }
        return DefinitionNode.EMPTY;
    }
}
