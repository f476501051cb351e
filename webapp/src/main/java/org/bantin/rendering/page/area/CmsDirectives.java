package org.bantin.rendering.page.area;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import org.bantin.definition.DefinitionNode;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.PageTemplates;
import org.bantin.rendering.page.Surroundings;
import org.bantin.rendering.page.TemplateView;
import org.bantin.rendering.script.ScriptNodes;
import org.jspecify.annotations.Nullable;

/** The hash {@code cms}: {@code page}, {@code init}, {@code area}, {@code component}, {@code block}; others do nothing. */
public final class CmsDirectives implements TemplateHashModel {
    private static final String[] AREA_OVERRIDES = {
        "components",
        "dialog",
        "type",
        "label",
        "description",
        "editable",
        "createAreaNode",
        "optional",
        "maxComponents"
    };

    private static final String[] COMPONENT_OVERRIDES = {"dialog", "editable", "renderType"};

    private final Surroundings surroundings;
    private final PageTemplates templates;

    public CmsDirectives(Surroundings surroundings, PageTemplates templates) {
        this.surroundings = surroundings;
        this.templates = templates;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public TemplateModel get(String name) {
        TemplateDirectiveModel directive =
                (environment, parameters, loopVariables, body) -> run(name, environment, values(parameters));
        return directive;
    }

    private static Map<String, Object> values(Map<?, ?> parameters) throws TemplateModelException {
        Map<String, Object> values = new HashMap<>();
        for (Map.Entry<?, ?> parameter : parameters.entrySet()) {
            Object value = DeepUnwrap.permissiveUnwrap((TemplateModel) parameter.getValue());
            if (value != null) {
                values.put(String.valueOf(parameter.getKey()), value);
            }
        }
        return values;
    }

    private void run(String name, Environment environment, Map<String, Object> parameters) {
        Composition composition = surroundings.composition();
        if (composition == null) {
            return;
        }
        switch (name) {
            case "page", "init" -> page(composition, environment);
            case "area" -> composition.area(areaCall(parameters), environment.getOut());
            case "component", "render" -> component(composition, parameters, environment);
            case "block" -> block(composition, parameters, environment);
            default -> unknown(name, environment);
        }
    }

    private void page(Composition composition, Environment environment) {
        Composition.Frame frame = composition.current();
        if (surroundings.editing() && frame != null) {
            Composition.write(
                    environment.getOut(),
                    composition.marks().page(frame.content().getJCRNode(), frame.template()));
        }
    }

    private AreaCall areaCall(Map<String, Object> parameters) {
        DefinitionNode written = parameters.get("area") instanceof Map<?, ?> map ? node(map) : null;
        String name = parameters.get("name") instanceof String text
                ? text
                : written == null ? "" : written.text("name").orElse("");
        Map<String, Object> overrides = new HashMap<>();
        for (String key : AREA_OVERRIDES) {
            if (parameters.containsKey(key)) {
                overrides.put(key, parameters.get(key));
            }
        }
        ContentMap content = content(parameters);
        return new AreaCall(name, written, content, overrides, attributes(parameters));
    }

    private static DefinitionNode node(Map<?, ?> map) {
        Map<String, Object> values = new HashMap<>();
        map.forEach((key, value) ->
                values.put(String.valueOf(key), value instanceof Map<?, ?> inner ? node(inner) : value));
        return new DefinitionNode(values);
    }

    private static Map<String, Object> attributes(Map<String, Object> parameters) {
        Map<String, Object> attributes = new HashMap<>();
        if (parameters.get("contextAttributes") instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    attributes.put(String.valueOf(key), value);
                }
            });
        }
        return attributes;
    }

    private void component(Composition composition, Map<String, Object> parameters, Environment environment) {
        ContentMap content = content(parameters);
        if (content != null) {
            Map<String, Object> overrides = new HashMap<>();
            for (String key : COMPONENT_OVERRIDES) {
                if (parameters.containsKey(key)) {
                    overrides.put(key.equals("editable") ? "writable" : key, parameters.get(key));
                }
            }
            composition.component(
                    content.getJCRNode(), attributes(parameters), new DefinitionNode(overrides), environment.getOut());
        }
    }

    private void block(Composition composition, Map<String, Object> parameters, Environment environment) {
        ContentMap content = content(parameters);
        if (content != null) {
            Node node = content.getJCRNode();
            String id = Nodes.text(node, Nodes.TEMPLATE);
            String type = id == null ? Nodes.text(node, "mgnl:type") : id;
            Optional<TemplateView> definition = type == null ? Optional.empty() : templates.block(type);
            composition.block(node, definition, environment.getOut());
        }
    }

    private void unknown(String name, Environment environment) {
        if (surroundings.editing()) {
            Composition.write(
                    environment.getOut(), "<!-- directive cms." + name.replaceAll("\\W", "") + " is not known -->");
        }
    }

    private @Nullable ContentMap content(Map<String, Object> parameters) {
        Object given = parameters.get("content");
        if (given instanceof ContentMap map) {
            return map;
        }
        if (given instanceof Node node) {
            return surroundings
                    .run()
                    .content(ScriptNodes.unwrapped(node), surroundings.run().escaping());
        }
        String workspace = parameters.get("workspace") instanceof String text ? text : "website";
        Object reference = parameters.getOrDefault("uuid", parameters.get("path"));
        Node target = reference instanceof String text ? surroundings.links().target(workspace, text) : null;
        return target == null
                ? null
                : surroundings.run().content(target, surroundings.run().escaping());
    }
}
