package org.bantin.definition.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bantin.definition.assembly.DefinitionKind;
import org.bantin.definition.assembly.FieldKinds;
import org.bantin.definition.assembly.NearestName;
import org.bantin.definition.form.FieldKind;
import org.bantin.definition.source.Tree;
import org.bantin.definition.source.Tree.Branch;

/** Checks dialogs: keys of forms, tabs and fields, types of fields and of their parts, and fields that no tab shows. */
final class FieldChecking {
    private final Findings findings;

    FieldChecking(Findings findings) {
        this.findings = findings;
    }

    void dialog(Branch dialog) {
        findings.keys(dialog, KnownKeys.DIALOG, "dialog");
        dialog.named("actions").forEach(action -> findings.type(action, NamedType.ACTION));
        form(dialog.branch("form"));
    }

    /** A block: its template, and its form under {@code block} (6.x) or in itself (5.x). */
    void block(Branch block) {
        findings.keys(block, KnownKeys.BLOCK, "block");
        block.text("templateId")
                .ifPresent(id -> findings.reference(block.children().get("templateId"), DefinitionKind.TEMPLATE, id));
        Branch form = block.children().containsKey("block") ? block.branch("block") : block;
        form.named("properties").forEach(this::field);
        form.named("fields").forEach(this::field);
    }

    /** A form of a dialog or an app. */
    void form(Branch form) {
        findings.keys(form, KnownKeys.FORM, "form");
        findings.type(form, NamedType.FORM);
        form.named("properties").stream()
                .filter(field -> !(form.branch("properties").children().get(name(field)) instanceof Tree.Leaf))
                .forEach(this::field);
        form.named("fields").forEach(this::field);
        for (Branch tab : form.named("tabs")) {
            findings.keys(tab, KnownKeys.TAB, "tab");
            tab.named("fields").forEach(this::field);
        }
        layout(form);
    }

    private static String name(Branch field) {
        return field.text("name").orElse("");
    }

    private void layout(Branch form) {
        Branch layout = form.branch("layout");
        findings.keys(layout, KnownKeys.LAYOUT, "layout");
        findings.type(layout, NamedType.LAYOUT);
        Set<String> known = new HashSet<>();
        form.named("properties").forEach(field -> field.text("name").ifPresent(known::add));
        for (Branch tab : layout.named("tabs")) {
            findings.keys(tab, KnownKeys.TAB, "tab");
            for (Branch shown : tab.named("fields")) {
                if (!known.contains(name(shown))) {
                    findings.warning(
                            shown,
                            "tab shows " + name(shown) + ", which is no field"
                                    + NearestName.nearest(name(shown), known));
                }
            }
        }
    }

    private void field(Branch field) {
        String written = FieldKinds.writtenType(field);
        boolean known = written.isEmpty() || FieldKinds.isKnown(written);
        if (!known) {
            unknown(field, written);
        } else {
            findings.keys(field, KnownKeys.FIELD, "field " + field.text("name").orElse(written));
        }
        parts(field);
        field.named("fields").forEach(this::field);
        field.named("properties").forEach(this::field);
        field.named("forms").forEach(form -> form.named("properties").forEach(this::field));
        if (field.children().get("field") instanceof Branch inner) {
            field(inner);
        }
        if (known && FieldKinds.of(field) == FieldKind.SWITCHABLE) {
            switchable(field);
        } else if (known && FieldKinds.of(field) == FieldKind.BLOCKS) {
            blocks(field);
        }
    }

    /** Each block is defined by some module, or written in place. */
    private void blocks(Branch field) {
        Set<String> known = new HashSet<>();
        for (String id : findings.ids(DefinitionKind.BLOCK)) {
            known.add(id);
            known.add(id.substring(Math.max(id.lastIndexOf(':'), id.lastIndexOf('/')) + 1));
        }
        for (Branch block : field.named("blocks")) {
            boolean written = block.children().containsKey("block")
                    || block.children().containsKey("properties")
                    || block.children().containsKey("fields");
            if (!written && !known.contains(block.text("id").orElse(name(block)))) {
                findings.warning(block, "no block " + name(block) + NearestName.nearest(name(block), known));
            }
        }
        Set<String> offered = new HashSet<>();
        field.named("blocks").forEach(block -> offered.add(name(block)));
        for (String key : List.of("initialBlock", "defaultBlock")) {
            field.text(key)
                    .filter(name -> !offered.contains(name))
                    .ifPresent(name -> findings.warning(
                            field.children().getOrDefault(key, field),
                            key + " " + name + " is none of its blocks" + NearestName.nearest(name, offered)));
        }
    }

    private void unknown(Branch field, String written) {
        FieldKind kind = FieldKinds.of(field);
        Tree at = Optional.ofNullable(field.children().get("$type"))
                .or(() -> Optional.ofNullable(field.children().get("fieldType")))
                .or(() -> Optional.ofNullable(field.children().get("class")))
                .orElse(field);
        String javaClass = field.text("class").orElse("");
        boolean foreign = field.text("$type").isEmpty()
                && field.text("fieldType").isEmpty()
                && javaClass.contains(".")
                && !javaClass.startsWith("info.magnolia.");
        if (foreign) {
            findings.warning(at, "field class " + javaClass + " is Java of its own project, read as " + kind);
        } else {
            boolean old = field.children().containsKey("fieldType");
            findings.warning(
                    at,
                    "unknown field type " + written + ", read as " + kind
                            + NearestName.nearest(written, old ? FieldKinds.oldAliases() : FieldKinds.aliases()));
        }
    }

    private void parts(Branch field) {
        if (field.children().get("datasource") instanceof Branch datasource) {
            findings.type(datasource, NamedType.DATASOURCE);
            findings.slips(datasource, KnownKeys.FIELD_DATASOURCE, "data source");
            datasource.named("options").forEach(option -> findings.keys(option, KnownKeys.OPTION, "option"));
        }
        if (field.children().get("layout") instanceof Branch layout) {
            findings.type(layout, NamedType.LAYOUT);
        }
        if (field.children().get("itemProvider") instanceof Branch provider) {
            findings.type(provider, NamedType.ITEM_PROVIDER);
        }
        findings.named(field.children().get("transformerClass"), NamedType.TRANSFORMER);
        findings.named(field.children().get("converterClass"), NamedType.CONVERTER);
        findings.named(field.children().get("identifierToPathConverter"), NamedType.CONVERTER);
        field.named("options").forEach(option -> findings.slips(option, KnownKeys.OPTION, "option"));
        findings.flags(field, "required", "i18n", "readOnly");
        findings.numbers(field, "rows", "maxLength", "minItems", "maxItems");
        for (Branch validator : field.named("validators")) {
            findings.type(validator, NamedType.VALIDATOR);
            findings.pattern(validator, "pattern");
        }
    }

    /** Each form belongs to an option, or nobody will ever see it. */
    private void switchable(Branch field) {
        Branch selector = field.children().containsKey("field") ? field.branch("field") : field;
        Set<String> choices = new HashSet<>();
        Branch datasource = selector.branch("datasource");
        for (Branch option : datasource.children().containsKey("options")
                ? datasource.named("options")
                : selector.named("options")) {
            option.text("value").ifPresent(choices::add);
            option.text("name").ifPresent(choices::add);
        }
        if (choices.isEmpty()) {
            return;
        }
        for (Branch form : field.named("forms")) {
            form.text("name")
                    .filter(name -> !choices.contains(name))
                    .ifPresent(name -> findings.warning(
                            form, "form " + name + " belongs to no option" + NearestName.nearest(name, choices)));
        }
    }
}
