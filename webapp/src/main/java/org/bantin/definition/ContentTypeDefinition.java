package org.bantin.definition;

import java.util.List;
import java.util.Optional;

/**
 * A content type of a light module.
 *
 * @param name global name, such as {@code article}
 * @param module the light module that defines it
 * @param workspace top-level node that holds its items, such as {@code articles}
 * @param rootPath folder below the workspace, {@code /} by default
 * @param nodeType JCR node type of an item
 * @param properties fields in order
 * @param subModels nested models by name
 * @param source the whole definition, with keys of ours that Magnolia ignores below {@code bantin}: {@code address} (pattern
 *     of the public address), {@code dialog}, {@code template}, {@code icon}, {@code search} (field to weight class)
 */
public record ContentTypeDefinition(
        String name,
        String module,
        String workspace,
        String rootPath,
        String nodeType,
        List<PropertyDefinition> properties,
        List<SubModelDefinition> subModels,
        DefinitionNode source) {
    public ContentTypeDefinition {
        properties = List.copyOf(properties);
        subModels = List.copyOf(subModels);
    }

    public Optional<PropertyDefinition> property(String propertyName) {
        return properties.stream().filter(p -> p.name().equals(propertyName)).findFirst();
    }

    public Optional<SubModelDefinition> subModel(String modelName) {
        return subModels.stream().filter(m -> m.name().equals(modelName)).findFirst();
    }

    /** Our own additions; empty when the type was written for Magnolia. */
    public DefinitionNode bantin() {
        return source.node("bantin");
    }
}
