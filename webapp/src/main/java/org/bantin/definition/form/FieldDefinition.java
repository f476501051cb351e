package org.bantin.definition.form;

import java.util.List;
import org.bantin.definition.DefinitionNode;
import org.jspecify.annotations.Nullable;

/**
 * One field of a dialog, dialect already resolved.
 *
 * @param kind what the form shows
 * @param storage how a multi, composite or switchable field is laid out in nodes: the canonical 6.x item provider or 5.x
 *     transformer name, such as {@code jcrChildNodeProvider}, {@code DelegatingCompositeFieldTransformer}; empty for the default
 * @param fields inner fields: of a composite; the single inner field of a multi
 * @param forms inner forms of a switchable field by option name; of a block field, once {@link BlockForms} has filled them, by block
 */
public record FieldDefinition(
        String name,
        FieldKind kind,
        @Nullable String label,
        @Nullable String description,
        boolean required,
        boolean i18n,
        boolean readOnly,
        @Nullable Object defaultValue,
        String storage,
        List<OptionDefinition> options,
        List<FieldDefinition> fields,
        List<DialogDefinition.TabDefinition> forms,
        DefinitionNode source) {
    public FieldDefinition {
        options = List.copyOf(options);
        fields = List.copyOf(fields);
        forms = List.copyOf(forms);
    }

    FieldDefinition with(List<FieldDefinition> otherFields, List<DialogDefinition.TabDefinition> otherForms) {
        return new FieldDefinition(
                name,
                kind,
                label,
                description,
                required,
                i18n,
                readOnly,
                defaultValue,
                storage,
                options,
                otherFields,
                otherForms,
                source);
    }
}
