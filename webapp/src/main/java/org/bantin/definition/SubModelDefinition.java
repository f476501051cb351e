package org.bantin.definition;

import java.util.List;

/** A nested model: its values live in a child node. Sub-models cannot nest sub-models of their own. */
public record SubModelDefinition(String name, String nodeType, List<PropertyDefinition> properties) {
    public SubModelDefinition {
        properties = List.copyOf(properties);
    }
}
