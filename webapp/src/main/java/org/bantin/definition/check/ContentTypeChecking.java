package org.bantin.definition.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bantin.definition.assembly.Definition;
import org.bantin.definition.assembly.DefinitionKind;
import org.bantin.definition.assembly.NearestName;
import org.bantin.definition.assembly.TypeNames;
import org.bantin.definition.source.Tree;
import org.bantin.definition.source.Tree.Branch;

/** Checks content types: keys, types of properties, what they refer to, names that would be taken for translations. */
final class ContentTypeChecking {
    private static final Set<String> GIVEN_PREFIXES = Set.of("mgnl", "nt", "jcr", "mix", "bt", "oak", "sv", "xml");

    private final Findings findings;
    private final Set<String> prefixes = new HashSet<>(GIVEN_PREFIXES);

    ContentTypeChecking(Findings findings, List<Definition> all) {
        this.findings = findings;
        all.stream()
                .filter(definition -> definition.kind() == DefinitionKind.CONTENT_TYPE)
                .forEach(definition -> prefixes.addAll(definition
                        .tree()
                        .branch("datasource")
                        .branch("namespaces")
                        .children()
                        .keySet()));
    }

    void check(Branch type) {
        findings.keys(type, KnownKeys.CONTENT_TYPE, "content type");
        Branch own = type.branch("bantin");
        own.text("workflow")
                .ifPresent(name -> findings.reference(own.children().get("workflow"), DefinitionKind.WORKFLOW, name));
        Branch datasource = type.branch("datasource");
        findings.keys(datasource, KnownKeys.DATASOURCE, "datasource of a content type");
        findings.type(datasource, NamedType.DATASOURCE);
        findings.flags(datasource, "autoCreate");
        datasource
                .text("nodeTypeDefinition")
                .ifPresent(path -> findings.script(datasource.children().get("nodeTypeDefinition"), path));
        Branch model = type.branch("model");
        findings.keys(model, KnownKeys.MODEL, "model");
        nodeType(model, datasource.text("nodeTypeDefinition").isPresent());
        Set<String> subModels = new HashSet<>();
        for (Branch sub : model.named("subModels")) {
            findings.keys(sub, KnownKeys.SUB_MODEL, "sub-model");
            sub.text("name").ifPresent(subModels::add);
        }
        model.named("properties").forEach(property -> property(property, subModels));
        for (Branch sub : model.named("subModels")) {
            sub.named("properties").forEach(property -> property(property, subModels));
        }
    }

    private void nodeType(Branch model, boolean defined) {
        model.text("nodeType")
                .filter(name -> name.contains(":") && !defined)
                .map(name -> name.substring(0, name.indexOf(':')))
                .filter(prefix -> !prefixes.contains(prefix))
                .ifPresent(prefix -> findings.info(
                        model.children().getOrDefault("nodeType", model),
                        "namespace " + prefix + " is declared nowhere (datasource.namespaces); one is made up"));
    }

    private void property(Branch property, Set<String> subModels) {
        findings.keys(property, KnownKeys.PROPERTY, "property of a content type");
        findings.flags(property, "required", "i18n", "multiple");
        String name = property.text("name").orElse("");
        if (name.isEmpty()) {
            findings.warning(property, "a property of a content type has no name");
        } else if (name.matches(".+_[a-z]{2}")) {
            findings.warning(
                    property,
                    "property " + name + " ends like a translation (_" + name.substring(name.length() - 2)
                            + "); delivery hides it");
        }
        property.named("options").forEach(option -> findings.keys(option, KnownKeys.OPTION, "option"));
        String type = TypeNames.canonical(property.text("type").orElse("String"));
        Tree at = property.children().getOrDefault("type", property);
        if (type.startsWith("reference:")) {
            String target = type.substring("reference:".length());
            boolean otherCase = findings.ids(DefinitionKind.CONTENT_TYPE).contains(target.toLowerCase(Locale.ROOT));
            if (!otherCase) {
                findings.reference(at, DefinitionKind.CONTENT_TYPE, target);
            }
        } else if (!TypeNames.SIMPLE.contains(type) && !subModels.contains(type)) {
            Set<String> known = new HashSet<>(TypeNames.SIMPLE);
            known.addAll(subModels);
            findings.warning(at, "unknown type " + type + ", read as String" + NearestName.nearest(type, known));
        }
    }
}
