package org.bantin.rendering.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.definition.form.BlockForms;
import org.bantin.definition.resource.Resources;
import org.bantin.rendering.page.site.WebSite;
import org.springframework.stereotype.Component;

/** Template definitions by id, with the site's prototype merged under those of pages. Kept until definitions change. */
@Component
public class PageTemplates {
    /** Parts that scripts read without asking whether they are there. */
    private static final List<String> EXPECTED = List.of("parameters");

    private static final String AREAS = "areas";

    private final Definitions definitions;
    private final Resources resources;
    private volatile Cache cache = new Cache(-1);

    private static final class Cache {
        final long generation;
        final Map<String, Optional<TemplateView>> views = new ConcurrentHashMap<>();

        Cache(long generation) {
            this.generation = generation;
        }
    }

    PageTemplates(Definitions definitions, Resources resources) {
        this.definitions = definitions;
        this.resources = resources;
    }

    /** A component's template. */
    public Optional<TemplateView> component(String id) {
        return component(id, "");
    }

    /** A component's template for a channel such as {@code smartphone}, or none. */
    public Optional<TemplateView> component(String id, String channel) {
        return cached(
                "component " + channel + " " + id,
                () -> definitions.find("templates", id).map(node -> view(id, varied(node, channel))));
    }

    /**
     * What renders a block: the template that its definition names under {@code templateId}, else the definition's own script.
     *
     * @param type id or last part of the id of a block definition, or the id of a template
     */
    public Optional<TemplateView> block(String type) {
        return cached(
                "block " + type,
                () -> BlockForms.id(definitions, type)
                        .flatMap(id -> definitions.find("blocks", id).map(node -> {
                            String template = node.text("templateId").orElse("");
                            return definitions
                                    .find("templates", template)
                                    .map(found -> view(template, found))
                                    .orElseGet(() -> view(template.isEmpty() ? id : template, node));
                        }))
                        .or(() -> definitions.find("templates", type).map(node -> view(type, node))));
    }

    /** A page's template on a site, for a channel such as {@code smartphone} or none. */
    Optional<TemplateView> page(WebSite site, String id, String channel) {
        return cached(
                site.name() + " " + channel + " " + id,
                () -> definitions
                        .find("templates", id)
                        .map(node -> varied(node.over(prototype(site)), channel))
                        .map(node -> view(id, node)));
    }

    private Optional<TemplateView> cached(String key, java.util.function.Supplier<Optional<TemplateView>> reading) {
        Cache current = cache;
        if (current.generation != definitions.generation()) {
            current = new Cache(definitions.generation());
            cache = current;
        }
        return current.views.computeIfAbsent(key, any -> reading.get());
    }

    private DefinitionNode prototype(WebSite site) {
        DefinitionNode templates = site.definition().node("templates");
        Optional<DefinitionNode> named = templates.text("prototypeId").flatMap(id -> definitions.find("templates", id));
        return named.orElse(templates.node("prototype"));
    }

    /** What applies for a channel: the variation of its name over the rest. */
    public static DefinitionNode varied(DefinitionNode node, String channel) {
        DefinitionNode variation = channel.isEmpty()
                ? DefinitionNode.EMPTY
                : node.node("variations").node(channel);
        return variation.values().isEmpty() ? node : variation.over(node);
    }

    /** Adds what a script expects of its definition: id, name, and the script beside the file when none is written. */
    private TemplateView view(String id, DefinitionNode node) {
        Map<String, Object> values = new LinkedHashMap<>(node.values());
        values.put("id", id);
        values.put(AREAS, named(node));
        EXPECTED.forEach(key -> values.putIfAbsent(key, new DefinitionNode(Map.of())));
        values.putIfAbsent("name", id.substring(id.lastIndexOf('/') + 1));
        for (String files : new String[] {"cssFiles", "jsFiles"}) {
            if (node.values().get(files) instanceof DefinitionNode) {
                values.put(files, node.children(files));
            }
        }
        if (!node.values().containsKey("templateScript")) {
            String base = "/" + id.replaceFirst(":", "/templates/");
            for (String extension : new String[] {".ftlh", ".ftl"}) {
                if (resources.find(base + extension).isPresent()) {
                    values.putIfAbsent("templateScript", base + extension);
                }
            }
        }
        return new TemplateView(id, new DefinitionNode(values));
    }

    /** The areas of a definition by name, each with its name in it, however deep: scripts hand them to {@code cms.area}. */
    private static DefinitionNode named(DefinitionNode owner) {
        Map<String, Object> areas = new LinkedHashMap<>();
        for (DefinitionNode area : owner.children(AREAS)) {
            Map<String, Object> values = new LinkedHashMap<>(area.values());
            if (values.containsKey(AREAS)) {
                values.put(AREAS, named(area));
            }
            areas.put(area.text("name").orElse(""), new DefinitionNode(values));
        }
        return new DefinitionNode(areas);
    }
}
