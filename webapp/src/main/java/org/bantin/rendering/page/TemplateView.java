package org.bantin.rendering.page;

import java.util.Locale;
import java.util.Optional;
import org.bantin.definition.DefinitionNode;

/** A template definition of a page, component or area as it applies on a site: prototype and variation already merged. */
public record TemplateView(String id, DefinitionNode node) {
    /** Whether the page is shown by an application at another address. */
    boolean isDrawnElsewhere() {
        return script().isEmpty();
    }

    public Optional<String> script() {
        return node.text("templateScript")
                .filter(path -> !path.matches("(?i)https?://.*"))
                .map(path -> path.startsWith("/") ? path : "/" + path);
    }

    /** The JavaScript of its model: named by {@code modelPath}, or the file of its own name; empty when it has none. */
    public Optional<String> modelScript() {
        Optional<String> path = node.text("modelPath").filter(written -> !written.isBlank());
        if (path.isPresent()) {
            return path.map(TemplateView::absolute);
        }
        String model = node.text("modelClass").orElse("");
        if (model.endsWith(".js")) {
            return Optional.of(absolute(model));
        }
        boolean scripted = simpleName(model).startsWith("javascript")
                || simpleName(node.text("class").orElse("")).startsWith("javascript");
        if (!scripted) {
            return Optional.empty();
        }
        return id.contains(":")
                        && id.indexOf('/', id.indexOf(':')) > 0
                        && node.text("areaOf").isEmpty()
                ? Optional.of("/" + id.replaceFirst(":", "/templates/") + ".js")
                : script().map(script -> script.replaceFirst("\\.[A-Za-z]+$", ".js"));
    }

    private static String absolute(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    public String renderType() {
        return node.text("renderType").orElse("freemarker").toLowerCase(Locale.ROOT);
    }

    /** The definition of an area; empty when it has none. */
    public Optional<DefinitionNode> area(String name) {
        return node.children("areas").stream()
                .filter(area -> area.text("name").orElse("").equals(name))
                .findFirst();
    }

    /** The module that defines it. */
    String module() {
        return id.contains(":") ? id.substring(0, id.indexOf(':')) : "";
    }
}
