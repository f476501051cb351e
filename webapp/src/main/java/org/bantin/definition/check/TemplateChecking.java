package org.bantin.definition.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bantin.definition.assembly.Definition;
import org.bantin.definition.assembly.DefinitionKind;
import org.bantin.definition.assembly.FieldKinds;
import org.bantin.definition.assembly.NearestName;
import org.bantin.definition.source.Tree;
import org.bantin.definition.source.Tree.Branch;

/** Checks templates of pages and components, with all their areas. */
final class TemplateChecking {
    private static final Set<String> RENDER_TYPES =
            Set.of("freemarker", "site", "spa", "jsp", "plain", "html", "velocity", "json", "xml");
    private static final List<String> AREA_TYPES = List.of("list", "single", "noComponent");
    private static final List<String> INHERITED = List.of("all", "filtered", "none", "true", "false");

    private final Findings findings;

    TemplateChecking(Findings findings) {
        this.findings = findings;
    }

    void check(Definition definition) {
        Branch template = definition.tree();
        findings.type(template, NamedType.TEMPLATE);
        String type = template.text("$type").or(() -> template.text("class")).orElse("");
        boolean custom = !type.isEmpty() && !NamedType.TEMPLATE.knows(type);
        if (custom) {
            findings.slips(template, KnownKeys.TEMPLATE, "template");
        } else {
            findings.keys(template, KnownKeys.TEMPLATE, "template");
        }
        findings.flags(template, "visible", "deletable", "moveable", "writable", "personalizable", "editable");
        renderType(template);
        references(template);
        model(template, definition.file());
        for (Branch area : template.named("areas")) {
            area(area);
        }
        for (Branch variation : template.named("variations")) {
            variation
                    .text("templateScript")
                    .ifPresent(path -> findings.script(variation.children().get("templateScript"), path));
        }
    }

    private void renderType(Branch template) {
        template.text("renderType").ifPresent(written -> {
            Set<String> known = new TreeSet<>(RENDER_TYPES);
            known.addAll(findings.ids(DefinitionKind.RENDERER));
            if (!known.contains(written)) {
                Tree at = template.children().getOrDefault("renderType", template);
                Optional<String> meant = NearestName.slip(written, known);
                if (meant.isPresent()) {
                    findings.warning(at, "unknown renderType " + written + "; nearest known: " + meant.get());
                } else {
                    findings.info(at, "no renderer " + written + " here, drawn as freemarker");
                }
            }
        });
    }

    private void area(Branch area) {
        findings.keys(area, KnownKeys.AREA, "area");
        findings.oneOf(area, "type", AREA_TYPES);
        findings.numbers(area, "maxComponents");
        findings.flags(area, "enabled", "editable", "optional", "createAreaNode");
        references(area);
        if (area.children().get("inheritance") instanceof Branch inheritance) {
            findings.keys(inheritance, KnownKeys.INHERITANCE, "inheritance");
            findings.flags(inheritance, "enabled");
            findings.oneOf(inheritance, "components", INHERITED);
            findings.oneOf(inheritance, "properties", INHERITED);
        }
        for (Branch component : area.named("availableComponents")) {
            findings.keys(component, KnownKeys.AVAILABLE_COMPONENT, "available component");
            component
                    .text("id")
                    .ifPresent(id -> findings.reference(component.children().get("id"), DefinitionKind.TEMPLATE, id));
        }
        if (area.children().get("autoGeneration") instanceof Branch generation) {
            findings.named(generation.children().get("generatorClass"), NamedType.GENERATOR);
            generated(generation.branch("content"));
        }
        area.named("areas").forEach(this::area);
    }

    private void generated(Branch content) {
        content.children().forEach((name, child) -> {
            if (child instanceof Branch node) {
                node.text("templateId")
                        .ifPresent(id ->
                                findings.reference(node.children().get("templateId"), DefinitionKind.TEMPLATE, id));
                generated(node);
            }
        });
    }

    private void references(Branch definition) {
        definition
                .text("dialog")
                .ifPresent(id -> findings.reference(definition.children().get("dialog"), DefinitionKind.DIALOG, id));
        boolean application = definition.text("renderType").orElse("").startsWith("spa");
        definition
                .text("templateScript")
                .filter(path -> !application || path.startsWith("/"))
                .ifPresent(path -> findings.script(definition.children().get("templateScript"), path));
    }

    private void model(Branch definition, String file) {
        Optional<String> path = definition.text("modelPath");
        path.ifPresent(written -> findings.script(definition.children().get("modelPath"), written));
        Optional<String> model = definition.text("modelClass");
        boolean scripted = model.map(FieldKinds::simpleName)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("javascript") || name.equals("js"))
                .isPresent();
        if (model.isEmpty() || path.isPresent()) {
            return;
        }
        Tree at = definition.children().getOrDefault("modelClass", definition);
        if (scripted) {
            String script = file.replaceFirst("\\.yaml$", ".js");
            boolean own = at.place().file().equals(file);
            if (own && !findings.exists(script)) {
                findings.script(at, script);
            }
        } else if (!model.get().startsWith("info.magnolia.")) {
            findings.info(
                    at,
                    "model class " + model.get()
                            + " is Java and cannot run here; model has its built-in members only. Models in JavaScript do run");
        }
    }
}
