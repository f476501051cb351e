package org.bantin.rendering.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.jspecify.annotations.Nullable;

/** {@code templateRegistry} of scripts: template definitions by id, to be read. */
public final class TemplateRegistry {
    private final Definitions definitions;

    TemplateRegistry(Definitions definitions) {
        this.definitions = definitions;
    }

    /** What a registry hands out for an id. */
    public static final class Provider {
        private final @Nullable DefinitionNode definition;

        Provider(@Nullable DefinitionNode definition) {
            this.definition = definition;
        }

        public @Nullable DefinitionNode get() {
            return definition;
        }
    }

    public Provider getProvider(String id) {
        return new Provider(find(id));
    }

    public List<DefinitionNode> getAllDefinitions() {
        return definitions.ids("templates").stream()
                .map(this::find)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private @Nullable DefinitionNode find(String id) {
        return definitions
                .find("templates", id)
                .map(found -> {
                    Map<String, Object> values = new LinkedHashMap<>(found.values());
                    values.put("id", id);
                    values.putIfAbsent("name", id.substring(id.lastIndexOf('/') + 1));
                    return new DefinitionNode(values);
                })
                .orElse(null);
    }
}
