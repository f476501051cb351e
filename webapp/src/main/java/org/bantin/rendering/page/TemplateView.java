package org.bantin.rendering.page;

import java.util.Locale;
import java.util.Optional;
import org.bantin.definition.DefinitionNode;

/** A template definition of a page, component or area as it applies on a site: prototype and variation already merged. */
public record TemplateView(String id, DefinitionNode node) {
    Optional<String> script() {
        return node.text("templateScript").map(path -> path.startsWith("/") ? path : "/" + path);
    }

    String renderType() {
        return node.text("renderType").orElse("freemarker").toLowerCase(Locale.ROOT);
    }

    /** The definition of an area; empty when it has none. */
    Optional<DefinitionNode> area(String name) {
        return node.children("areas").stream()
                .filter(area -> area.text("name").orElse("").equals(name))
                .findFirst();
    }

    /** The module that defines it. */
    String module() {
        return id.contains(":") ? id.substring(0, id.indexOf(':')) : "";
    }
}
