package org.bantin.newsroom.editor;

import java.util.List;
import java.util.Optional;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.PropertyDefinition;
import org.bantin.definition.SubModelDefinition;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.definition.form.FieldKind;
import org.bantin.definition.form.OptionDefinition;
import org.bantin.newsroom.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns one field of a content type, refined by its field in the dialog, into a field of the form. */
@Component
class FormFields {
    private static final int AREA_ROWS = 3;

    /** Labels and hints by the keys of the message bundles. */
    record Labels(String type, Words words) {
        String of(String field, @Nullable String written) {
            String otherwise = written == null ? field : words.text(written);
            return words.first(List.of("fields." + type + "." + field, "fields." + field), otherwise);
        }

        @Nullable
        String hint(String field) {
            String hint =
                    words.first(List.of("fields." + type + "." + field + ".hint", "fields." + field + ".hint"), "");
            return hint.isEmpty() ? null : hint;
        }

        String option(String field, OptionDefinition option) {
            String otherwise = option.label() == null ? option.value() : words.text(option.label());
            return words.first(List.of("fields." + field + ".options." + option.value()), otherwise);
        }

        String tab(String name, @Nullable String written) {
            return words.first(List.of("tabs." + type + "." + name, "tabs." + name), written == null ? name : written);
        }
    }

    FormField of(
            ContentTypeDefinition type, PropertyDefinition property, @Nullable FieldDefinition refined, Labels labels) {
        Optional<SubModelDefinition> model = type.subModel(property.type());
        List<FormField> inner = model.map(nested -> nested.properties().stream()
                        .map(one -> of(type, one, innerOf(refined, one.name()), labels))
                        .toList())
                .orElse(List.of());
        String kind = model.isPresent() ? "group" : kind(property, refined);
        List<FormField.Option> options = property.options().stream()
                .map(option -> new FormField.Option(option.value(), labels.option(property.name(), option)))
                .toList();
        return new FormField(
                property.name(),
                kind,
                labels.of(property.name(), property.label()),
                labels.hint(property.name()),
                property.required(),
                property.multiple(),
                rows(property, refined),
                property.type().equals("Long"),
                property.referencedType().orElse(null),
                options,
                inner);
    }

    private static String kind(PropertyDefinition property, @Nullable FieldDefinition refined) {
        if (property.isRichText()) {
            return "rich";
        }
        if (property.isAsset()) {
            return "asset";
        }
        if (property.referencedType().isPresent()) {
            return "reference";
        }
        if (property.multiple()) {
            return "list";
        }
        if (!property.options().isEmpty()) {
            return "select";
        }
        return switch (property.type()) {
            case "Boolean" -> "check";
            case "Long", "Double", "Decimal" -> "number";
            case "Date" -> refined != null && refined.kind() == FieldKind.DATE ? "date" : "datetime";
            default -> "text";
        };
    }

    private static int rows(PropertyDefinition property, @Nullable FieldDefinition refined) {
        if (!property.type().equals("String") || refined == null) {
            return 1;
        }
        int asked = refined.source()
                .text("rows")
                .filter(rows -> rows.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .orElse(1);
        return refined.kind() == FieldKind.TEXT_AREA ? Math.max(AREA_ROWS, asked) : asked;
    }

    /** The refinement of an inner field: inside a composite, or inside the composite of a multi field. */
    private static @Nullable FieldDefinition innerOf(@Nullable FieldDefinition outer, String name) {
        if (outer == null) {
            return null;
        }
        for (FieldDefinition field : outer.fields()) {
            if (field.name().equals(name)) {
                return field;
            }
            FieldDefinition deeper = innerOf(field, name);
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }
}
