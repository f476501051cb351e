package org.bantin.definition.form;

import java.util.List;
import java.util.Optional;
import org.bantin.definition.DefinitionNode;
import org.jspecify.annotations.Nullable;

/** An editor form: tabs of fields, from either dialect. A dialog without tabs has one, named {@code default}. */
public record DialogDefinition(
        String id, String module, @Nullable String label, List<TabDefinition> tabs, DefinitionNode source) {
    public DialogDefinition {
        tabs = List.copyOf(tabs);
    }

    public Optional<FieldDefinition> field(String name) {
        return tabs.stream()
                .flatMap(tab -> tab.fields().stream())
                .filter(f -> f.name().equals(name))
                .findFirst();
    }

    /** One tab of the form. */
    public record TabDefinition(String name, @Nullable String label, List<FieldDefinition> fields) {
        public TabDefinition {
            fields = List.copyOf(fields);
        }
    }
}
