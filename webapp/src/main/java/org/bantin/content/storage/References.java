package org.bantin.content.storage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.content.FieldValues;
import org.bantin.content.RichText;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.PropertyDefinition;
import org.bantin.definition.SubModelDefinition;

/** Collects what an item points at: references, assets, and what its rich text links and shows. */
public final class References {
    private final Set<String> ids = new LinkedHashSet<>();

    private References() {}

    /** UUIDs in the order of the fields, each once. */
    public static List<String> of(ContentTypeDefinition type, FieldValues values) {
        References references = new References();
        references.collect(type, type.properties(), values);
        return List.copyOf(references.ids);
    }

    private void collect(ContentTypeDefinition type, List<PropertyDefinition> properties, FieldValues values) {
        for (Map.Entry<String, Object> entry : values.values().entrySet()) {
            PropertyDefinition property =
                    FieldNames.definition(properties, entry.getKey()).orElse(null);
            if (property == null) {
                continue;
            }
            SubModelDefinition model = type.subModel(property.type()).orElse(null);
            if (model != null) {
                values.nested(entry.getKey()).forEach(nested -> collect(type, model.properties(), nested));
            } else {
                values.texts(entry.getKey()).forEach(text -> add(SimpleType.of(property), text));
            }
        }
    }

    private void add(SimpleType simple, String text) {
        switch (simple) {
            case REFERENCE -> ids.add(text);
            case ASSET -> ids.add(text.startsWith("jcr:") ? text.substring(4) : text);
            case RICH_TEXT -> {
                if (text.contains("data-") || text.contains("item:")) {
                    RichText rich = RichText.of(text);
                    ids.addAll(rich.assets());
                    ids.addAll(rich.items());
                }
            }
            default -> {
                return;
            }
        }
    }
}
