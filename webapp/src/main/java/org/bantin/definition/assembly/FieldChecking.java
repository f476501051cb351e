package org.bantin.definition.assembly;

import java.util.HashSet;
import java.util.Set;
import org.bantin.definition.FieldKind;
import org.bantin.definition.source.Tree;
import org.bantin.definition.source.Tree.Branch;

/** Checks dialogs: keys of forms, tabs and fields, types of fields, and fields that no tab shows. */
final class FieldChecking {
    private final Checking checking;

    FieldChecking(Checking checking) {
        this.checking = checking;
    }

    void dialog(Branch dialog) {
        checking.keys(dialog, KnownKeys.DIALOG, "dialog");
        Branch form = dialog.branch("form");
        checking.keys(form, KnownKeys.FORM, "form");
        form.named("properties").forEach(this::field);
        form.named("fields").forEach(this::field);
        for (Branch tab : form.named("tabs")) {
            checking.keys(tab, KnownKeys.TAB, "tab");
            tab.named("fields").forEach(this::field);
        }
        layout(form);
    }

    private void layout(Branch form) {
        Branch layout = form.branch("layout");
        checking.keys(layout, KnownKeys.LAYOUT, "layout");
        Set<String> known = new HashSet<>();
        form.named("properties").forEach(field -> field.text("name").ifPresent(known::add));
        for (Branch tab : layout.named("tabs")) {
            checking.keys(tab, KnownKeys.TAB, "tab");
            for (Branch shown : tab.named("fields")) {
                String name = shown.text("name").orElse("");
                if (!known.contains(name)) {
                    checking.warning(
                            shown, "tab shows " + name + ", which is no field" + NearestName.advice(name, known));
                }
            }
        }
    }

    private void field(Branch field) {
        String written = FieldKinds.writtenType(field);
        boolean known = written.isEmpty() || FieldKinds.isKnown(written);
        if (!known) {
            FieldKind kind = FieldKinds.of(field);
            Tree at = field.children().getOrDefault("$type", field.children().getOrDefault("class", field));
            checking.warning(
                    at,
                    "unknown field type " + written + ", read as " + kind
                            + NearestName.advice(written, FieldKinds.aliases()));
        } else {
            checking.keys(field, KnownKeys.FIELD, "field " + field.text("name").orElse(written));
        }
        field.named("fields").forEach(this::field);
        field.named("properties").forEach(this::field);
        field.named("forms").forEach(form -> form.named("properties").forEach(this::field));
        if (field.children().get("field") instanceof Branch inner) {
            field(inner);
        }
    }
}
