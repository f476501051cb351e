package org.bantin.newsroom.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.definition.PropertyDefinition;
import org.bantin.definition.form.DialogDefinition;
import org.bantin.definition.form.DialogDefinition.TabDefinition;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.definition.form.FieldKind;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.Words;
import org.springframework.stereotype.Component;

/**
 * Makes the editor's form from a content type and its dialog. The dialog orders, groups and refines; a field of the type that the
 * dialog does not name still appears, in the tab {@code info}, so that adding a field in YAML is enough.
 */
@Component
class EditorForms {
    private static final String INFO = "info";

    /** What is rarely needed stands at the end of {@link #INFO}: a tab of its own would not fit beside the others. */
    private static final String MORE = "more";

    private final Definitions definitions;
    private final Kinds kinds;
    private final FormFields fields;

    EditorForms(Definitions definitions, Kinds kinds, FormFields fields) {
        this.definitions = definitions;
        this.kinds = kinds;
        this.fields = fields;
    }

    EditorForm of(ContentTypeDefinition type, Words words) {
        Optional<DialogDefinition> dialog = type.bantin().text("dialog").flatMap(definitions::dialog);
        Map<String, String> surface = surface(type);
        boolean photos = type.property("photos")
                .filter(field -> type.subModel(field.type()).isPresent())
                .isPresent();
        boolean hero = type.property("hero").filter(PropertyDefinition::isAsset).isPresent();
        Set<String> taken = new LinkedHashSet<>(surface.values());
        if (photos) {
            taken.add("photos");
            taken.add("hero");
        }
        FormFields.Labels labels = new FormFields.Labels(type.name(), words);
        List<EditorForm.Tab> tabs = tabs(type, dialog, taken, labels);
        Map<String, String> names = new LinkedHashMap<>();
        type.properties().forEach(field -> names.put(field.name(), labels.of(field.name(), field.label())));
        Kinds.Kind kind = kinds.of(type.name(), words);
        return new EditorForm(type.name(), kind.label(), kind.icon(), surface, tabs, names, photos, hero);
    }

    private static Map<String, String> surface(ContentTypeDefinition type) {
        Map<String, String> surface = new LinkedHashMap<>();
        String title = type.bantin()
                .text("title")
                .or(() -> type.property("title").map(PropertyDefinition::name))
                .or(() -> type.property("name").map(PropertyDefinition::name))
                .orElse("");
        for (String name : List.of("kicker", "lead")) {
            type.property(name).filter(EditorForms::isPlain).ifPresent(field -> surface.put(name, name));
        }
        type.property(title).filter(EditorForms::isPlain).ifPresent(field -> surface.put("title", title));
        type.properties().stream()
                .filter(PropertyDefinition::isRichText)
                .filter(field -> !field.multiple())
                .findFirst()
                .ifPresent(field -> surface.put("body", field.name()));
        return surface;
    }

    private static boolean isPlain(PropertyDefinition field) {
        return field.type().equals("String")
                && !field.multiple()
                && field.options().isEmpty();
    }

    private List<EditorForm.Tab> tabs(
            ContentTypeDefinition type,
            Optional<DialogDefinition> dialog,
            Set<String> taken,
            FormFields.Labels labels) {
        Map<String, List<FormField>> tabs = new LinkedHashMap<>();
        Map<String, String> tabLabels = new LinkedHashMap<>();
        Set<String> placed = new LinkedHashSet<>(taken);
        for (TabDefinition tab : dialog.map(DialogDefinition::tabs).orElse(List.of())) {
            List<FormField> shown = new ArrayList<>();
            for (FieldDefinition field : tab.fields()) {
                if (field.kind() != FieldKind.HIDDEN && placed.add(field.name())) {
                    type.property(field.name())
                            .ifPresent(property -> shown.add(fields.of(type, property, field, labels)));
                }
            }
            String name = tab.name().equals(MORE) ? INFO : tab.name();
            tabs.computeIfAbsent(name, other -> new ArrayList<>()).addAll(shown);
            if (tab.name().equals(MORE)) {
                continue;
            }
            tabLabels.put(tab.name(), labels.tab(tab.name(), tab.label()));
        }
        List<FormField> rest = type.properties().stream()
                .filter(property -> !placed.contains(property.name()))
                .map(property -> fields.of(type, property, null, labels))
                .toList();
        tabs.computeIfAbsent(INFO, name -> new ArrayList<>()).addAll(rest);
        if (taken.contains("photos")) {
            tabs.computeIfAbsent("photos", name -> new ArrayList<>());
        }
        return tabs.entrySet().stream()
                .filter(tab -> !tab.getValue().isEmpty() || (tab.getKey().equals("photos") && taken.contains("photos")))
                .map(tab -> new EditorForm.Tab(
                        tab.getKey(),
                        Optional.ofNullable(tabLabels.get(tab.getKey()))
                                .orElseGet(() -> labels.tab(tab.getKey(), null)),
                        tab.getValue()))
                .toList();
    }
}
