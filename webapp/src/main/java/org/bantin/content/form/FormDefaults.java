package org.bantin.content.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.form.DialogDefinition.TabDefinition;
import org.bantin.definition.form.FieldDefinition;
import org.jspecify.annotations.Nullable;

/** Default values of new nodes, as the definition writes them. */
final class FormDefaults {
    private final SimpleValues simple;
    private final Clock clock;

    FormDefaults(FormScope scope, Clock clock) {
        this.simple = new SimpleValues(scope.zone());
        this.clock = clock;
    }

    Map<String, Object> of(List<FieldDefinition> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FieldDefinition field : fields) {
            Object value = value(field);
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return values;
    }

    private @Nullable Object value(FieldDefinition field) {
        return switch (field.kind()) {
            case COMPOSITE -> {
                Map<String, Object> inner = of(field.fields());
                yield inner.isEmpty() ? null : inner;
            }
            case MULTI -> entries(field);
            case BLOCKS -> firstBlock(field);
            case STATIC, UPLOAD -> null;
            case SWITCHABLE -> {
                String option = option(field);
                yield option.isEmpty() ? null : Map.of("option", option, "forms", forms(field));
            }
            case CHECK_BOX_GROUP, TWIN_COLUMN, TOKEN -> {
                List<String> several = new ArrayList<>(field.source().texts("defaultValue"));
                several.addAll(selected(field.source()));
                yield several.isEmpty() ? null : several;
            }
            default -> single(field);
        };
    }

    /** The block that new content begins with. */
    private @Nullable List<Object> firstBlock(FieldDefinition field) {
        String kind = field.source().text("initialBlock").orElse("");
        TabDefinition form = BlockNodes.form(field, kind);
        return form == null ? null : List.of(Map.of(BlockNodes.BLOCK, kind, "value", of(form.fields())));
    }

    /** What a new entry of a multi field begins with, or each form of a switchable one or of blocks; null when there is nothing. */
    @Nullable
    Object fresh(FieldDefinition field) {
        return switch (field.kind()) {
            case MULTI -> field.fields().isEmpty() ? null : value(field.fields().get(0));
            case SWITCHABLE, BLOCKS -> {
                Map<String, Object> forms = forms(field);
                yield forms.isEmpty() ? null : forms;
            }
            default -> null;
        };
    }

    private Map<String, Object> forms(FieldDefinition field) {
        Map<String, Object> forms = new LinkedHashMap<>();
        for (TabDefinition form : field.forms()) {
            Map<String, Object> values = of(form.fields());
            if (!values.isEmpty()) {
                forms.put(form.name(), values);
            }
        }
        return forms;
    }

    /** As many entries as there must be at least. */
    private @Nullable List<Object> entries(FieldDefinition field) {
        int least = Math.min(FormCheck.number(field, "minItems", 0), 20);
        Object fresh = fresh(field);
        return least == 0 ? null : Collections.nCopies(least, fresh == null ? Map.of() : Map.of("value", fresh));
    }

    private @Nullable Object single(FieldDefinition field) {
        Object written = field.defaultValue();
        if (written == null) {
            return selected(field.source()).stream().findFirst().orElse(null);
        }
        return switch (field.kind()) {
            case DATE, DATE_TIME -> simple.defaultDate(field, written.toString(), clock.instant());
            case CHECK_BOX -> Boolean.parseBoolean(written.toString());
            case NUMBER, SLIDER -> written;
            default -> written.toString();
        };
    }

    private static String option(FieldDefinition field) {
        DefinitionNode selector = field.source().node("field");
        return selector.text("defaultValue")
                .or(() -> field.source().text("defaultValue"))
                .or(() -> selected(selector).stream().findFirst())
                .or(() -> selected(field.source()).stream().findFirst())
                .orElse("");
    }

    /** Options that the older dialect marks as chosen. */
    private static List<String> selected(DefinitionNode source) {
        List<DefinitionNode> options = new ArrayList<>(source.children("options"));
        options.addAll(source.node("datasource").children("options"));
        return options.stream()
                .filter(option -> option.flag("selected", false))
                .map(option ->
                        option.text("value").or(() -> option.text("name")).orElse(""))
                .toList();
    }
}
