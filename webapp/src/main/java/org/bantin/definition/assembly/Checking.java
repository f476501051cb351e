package org.bantin.definition.assembly;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.definition.source.Tree;
import org.bantin.definition.source.Tree.Branch;
import org.jspecify.annotations.Nullable;

/** Looks for keys, types and references that nobody will understand, and says the nearest known one. */
final class Checking {
    private final Problems problems;
    private final SourceFiles files;
    private final Map<DefinitionKind, Set<String>> ids = new HashMap<>();

    private Checking(List<Definition> definitions, SourceFiles files, Problems problems) {
        this.problems = problems;
        this.files = files;
        definitions.forEach(definition ->
                ids.computeIfAbsent(definition.kind(), any -> new HashSet<>()).add(definition.id()));
    }

    /** Checks some definitions; others are there to be referred to. */
    static void check(List<Definition> definitions, List<Definition> all, SourceFiles files, Problems problems) {
        Checking checking = new Checking(all, files, problems);
        FieldChecking fields = new FieldChecking(checking);
        for (Definition definition : definitions) {
            switch (definition.kind()) {
                case DIALOG -> fields.dialog(definition.tree());
                case TEMPLATE -> checking.template(definition.tree());
                case CONTENT_TYPE -> checking.contentType(definition.tree());
                default -> {
                    // other kinds are read generically
                }
            }
        }
    }

    /** Unknown keys of one map, unless a class of its own may know them. */
    void keys(Branch branch, Set<String> known, String what) {
        branch.children().forEach((key, value) -> {
            if (!known.contains(key)) {
                problems.warning(value.place(), "unknown key " + key + " in " + what + NearestName.advice(key, known));
            } else if (value instanceof Tree.Leaf leaf
                    && leaf.value() == null
                    && leaf.tag().isEmpty()) {
                problems.info(value.place(), "key " + key + " has no value and counts as empty");
            }
        });
    }

    void warning(Tree at, String message) {
        problems.warning(at.place(), message);
    }

    private void template(Branch template) {
        boolean custom = template.text("class")
                .map(FieldKinds::simpleName)
                .filter(name -> !name.endsWith("TemplateDefinition") && !name.equals("SpaRenderableDefinition"))
                .isPresent();
        if (!custom) {
            keys(template, KnownKeys.TEMPLATE, "template");
        }
        references(template);
        for (Branch area : template.named("areas")) {
            area(area);
        }
    }

    private void area(Branch area) {
        keys(area, KnownKeys.AREA, "area");
        references(area);
        if (area.children().get("inheritance") instanceof Branch inheritance) {
            keys(inheritance, KnownKeys.INHERITANCE, "inheritance");
        }
        for (Branch component : area.named("availableComponents")) {
            keys(component, KnownKeys.AVAILABLE_COMPONENT, "available component");
            component.text("id").ifPresent(id -> reference(component, DefinitionKind.TEMPLATE, id));
        }
        area.named("areas").forEach(this::area);
    }

    private void references(Branch definition) {
        definition
                .text("dialog")
                .ifPresent(id -> reference(definition.children().get("dialog"), DefinitionKind.DIALOG, id));
        definition
                .text("templateScript")
                .ifPresent(path -> script(definition.children().get("templateScript"), path));
        model(definition);
    }

    private void model(Branch definition) {
        Optional<String> path = definition.text("modelPath");
        path.ifPresent(written -> script(definition.children().get("modelPath"), written));
        Optional<String> model = definition.text("modelClass");
        boolean scripted = model.map(FieldKinds::simpleName)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("javascript") || name.equals("js"))
                .isPresent();
        if (model.isPresent() && path.isEmpty() && !scripted && !model.get().startsWith("info.magnolia.")) {
            Tree at = definition.children().getOrDefault("modelClass", definition);
            problems.info(
                    at.place(),
                    "model class " + model.get()
                            + " is Java and cannot run here; model has its built-in members only. Models in JavaScript do run");
        }
    }

    private void script(@Nullable Tree at, String written) {
        if (written.matches("(?i)https?://.*")) {
            return;
        }
        String path = written.startsWith("/") ? written : "/" + written;
        String module = path.startsWith("/") && path.indexOf('/', 1) > 0 ? path.substring(1, path.indexOf('/', 1)) : "";
        if (at != null && !files.exists(path) && !MagnoliaModules.isKnown(module)) {
            problems.warning(at.place(), "no file " + path);
        }
    }

    private void reference(@Nullable Tree at, DefinitionKind kind, String id) {
        Set<String> known = ids.getOrDefault(kind, Set.of());
        String module = id.contains(":") ? id.substring(0, id.indexOf(':')) : "";
        if (at != null && !id.isEmpty() && !known.contains(id) && !MagnoliaModules.isKnown(module)) {
            problems.warning(at.place(), "no " + kind.singular() + " " + id + NearestName.advice(id, known));
        }
    }

    private void contentType(Branch type) {
        keys(type, KnownKeys.CONTENT_TYPE, "content type");
        keys(type.branch("datasource"), KnownKeys.DATASOURCE, "datasource of a content type");
        Branch model = type.branch("model");
        keys(model, KnownKeys.MODEL, "model");
        Set<String> subModels = new HashSet<>();
        for (Branch sub : model.named("subModels")) {
            keys(sub, KnownKeys.SUB_MODEL, "sub-model");
            sub.text("name").ifPresent(subModels::add);
        }
        model.named("properties").forEach(property -> property(property, subModels));
        for (Branch sub : model.named("subModels")) {
            sub.named("properties").forEach(property -> property(property, Set.of()));
        }
    }

    private void property(Branch property, Set<String> subModels) {
        keys(property, KnownKeys.PROPERTY, "property of a content type");
        property.named("options").forEach(option -> keys(option, KnownKeys.OPTION, "option"));
        String type = TypeNames.canonical(property.text("type").orElse("String"));
        Tree at = property.children().getOrDefault("type", property);
        if (type.startsWith("reference:")) {
            String target = type.substring("reference:".length());
            boolean otherCase = ids.getOrDefault(DefinitionKind.CONTENT_TYPE, Set.of())
                    .contains(target.toLowerCase(java.util.Locale.ROOT));
            if (!otherCase) {
                reference(at, DefinitionKind.CONTENT_TYPE, target);
            }
        } else if (!TypeNames.SIMPLE.contains(type) && !subModels.contains(type)) {
            Set<String> known = new HashSet<>(TypeNames.SIMPLE);
            known.addAll(subModels);
            problems.warning(at.place(), "unknown type " + type + ", read as String" + NearestName.advice(type, known));
        }
    }
}
