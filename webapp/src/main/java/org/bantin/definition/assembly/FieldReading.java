package org.bantin.definition.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bantin.definition.form.DialogDefinition.TabDefinition;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.definition.form.FieldKind;
import org.bantin.definition.form.OptionDefinition;
import org.bantin.definition.source.Tree;
import org.bantin.definition.source.Tree.Branch;
import org.bantin.definition.source.Tree.Leaf;
import org.bantin.definition.source.Trees;
import org.jspecify.annotations.Nullable;

/** One field of a dialog from its tree. */
final class FieldReading {
    private FieldReading() {}

    static List<FieldDefinition> readAll(List<Branch> fields) {
        return fields.stream().map(FieldReading::read).toList();
    }

    static FieldDefinition read(Branch field) {
        FieldKind kind = FieldKinds.of(field);
        return new FieldDefinition(
                field.text("name").orElse(""),
                kind,
                field.text("label").orElse(null),
                field.text("description").orElse(null),
                flag(field, "required"),
                flag(field, "i18n"),
                flag(field, "readOnly"),
                defaultValue(field),
                storage(kind, field),
                options(kind, field),
                inner(kind, field),
                kind == FieldKind.SWITCHABLE ? forms(field) : List.of(),
                Trees.node(field));
    }

    private static @Nullable Object defaultValue(Branch field) {
        return field.children().get("defaultValue") instanceof Leaf leaf ? leaf.value() : null;
    }

    /** The item provider or transformer that decides where values lie; written or by default of the dialect. */
    private static String storage(FieldKind kind, Branch field) {
        Branch provider = field.branch("itemProvider");
        String written = provider.text("$type")
                .or(() -> provider.text("class").map(FieldReading::alias))
                .or(() -> field.text("transformerClass").map(FieldKinds::simpleName))
                .orElse("");
        if (!written.isEmpty()) {
            return written;
        }
        String type = FieldKinds.writtenType(field).toLowerCase(Locale.ROOT);
        boolean old = isOldDialect(field);
        return switch (kind) {
            case MULTI ->
                old
                        ? "MultiValueTransformer"
                        : type.contains("multivalue") || type.contains("multilink")
                                ? "jcrGetProperty"
                                : "jcrChildNodeProvider";
            case COMPOSITE -> old ? "CompositeTransformer" : "jcrChildNodeProvider";
            case SWITCHABLE -> old ? "SwitchableTransformer" : "jcrChildNodeProvider";
            case BLOCKS -> "jcrChildNodeProvider";
            default -> "";
        };
    }

    private static boolean isOldDialect(Branch field) {
        String type = field.text("class").orElse("");
        return field.children().containsKey("fieldType")
                || type.contains(".ui.form.field.")
                || (!field.children().containsKey("$type") && field.children().containsKey("fields"));
    }

    private static String alias(String className) {
        String simple = FieldKinds.simpleName(className).replace("Definition", "");
        return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
    }

    private static List<OptionDefinition> options(FieldKind kind, Branch field) {
        Branch selector = switch (kind) {
            case SWITCHABLE -> field.children().containsKey("field") ? field.branch("field") : field;
            case TOKEN -> field.children().containsKey("comboBox") ? field.branch("comboBox") : field;
            default -> field;
        };
        List<Branch> options = selector.branch("datasource").named("options");
        return OptionReading.read(options.isEmpty() ? selector.named("options") : options);
    }

    private static List<FieldDefinition> inner(FieldKind kind, Branch field) {
        return switch (kind) {
            case COMPOSITE -> readAll(properties(field));
            case MULTI, TOKEN ->
                field.children().get("field") instanceof Branch inner ? List.of(read(named(inner))) : List.of();
            case SWITCHABLE ->
                field.children().get("field") instanceof Branch inner ? List.of(read(named(inner))) : List.of();
            default -> List.of();
        };
    }

    /** An inner field may go without a name: it stands for its outer field. */
    private static Branch named(Branch inner) {
        return inner.children().containsKey("name") ? inner : inner.with("name", new Leaf("", "", inner.place()));
    }

    private static List<Branch> properties(Branch field) {
        List<Branch> all = new ArrayList<>(field.named("properties"));
        all.addAll(field.named("fields"));
        return all;
    }

    /** Forms of a switchable field: 6.x names them, in 5.x each field is the form of the option of its name. */
    private static List<TabDefinition> forms(Branch field) {
        List<TabDefinition> forms = new ArrayList<>();
        for (Branch form : field.named("forms")) {
            forms.add(new TabDefinition(
                    form.text("name").orElse(""), form.text("label").orElse(null), readAll(properties(form))));
        }
        Tree fields = field.children().get("fields");
        if (fields != null && forms.isEmpty()) {
            for (FieldDefinition inner : readAll(field.named("fields"))) {
                forms.add(new TabDefinition(inner.name(), inner.label(), List.of(inner)));
            }
        }
        return forms;
    }

    private static boolean flag(Branch field, String key) {
        return field.text(key).map(Boolean::parseBoolean).orElse(false);
    }
}
