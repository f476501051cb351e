package org.bantin.definition.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.DefinitionProblem;
import org.bantin.definition.DefinitionSource;
import org.bantin.definition.form.DialogDefinition;
import org.bantin.definition.module.LightModule;
import org.bantin.definition.source.Tree.Branch;
import org.bantin.definition.source.Trees;

/** Everything that was read from the light modules at one moment. Immutable; one replaces another whole. */
public final class Snapshot {
    private final long generation;
    private final List<LightModule> modules;
    private final Map<String, Map<String, Definition>> definitions = new HashMap<>();
    private final Map<String, Map<String, DefinitionNode>> nodes = new HashMap<>();
    private final Map<String, ContentTypeDefinition> contentTypes = new LinkedHashMap<>();
    private final Map<String, DialogDefinition> dialogs = new LinkedHashMap<>();
    private final List<DefinitionProblem> problems;
    private final Bundles bundles;

    Snapshot(
            long generation,
            List<LightModule> modules,
            List<Definition> all,
            Map<String, Branch> configurations,
            List<DefinitionProblem> problems,
            Bundles bundles) {
        this.generation = generation;
        this.modules = List.copyOf(modules);
        this.problems = List.copyOf(problems);
        this.bundles = bundles;
        all.forEach(this::add);
        Map<String, DefinitionNode> configs = new LinkedHashMap<>();
        configurations.forEach((module, tree) -> configs.put(module, Trees.node(tree)));
        nodes.put("config", configs);
    }

    private Snapshot(Snapshot before, List<LightModule> modules) {
        this.generation = before.generation + 1;
        this.modules = List.copyOf(modules);
        this.definitions.putAll(before.definitions);
        this.nodes.putAll(before.nodes);
        this.contentTypes.putAll(before.contentTypes);
        this.dialogs.putAll(before.dialogs);
        this.problems = before.problems;
        this.bundles = before.bundles;
    }

    /** The same definitions and texts with the files of the modules as they are now. */
    Snapshot with(List<LightModule> found) {
        Map<String, LightModule> byName = new HashMap<>();
        found.forEach(module -> byName.put(module.name(), module));
        return new Snapshot(
                this,
                modules.stream()
                        .map(module -> byName.getOrDefault(module.name(), module))
                        .toList());
    }

    private void add(Definition definition) {
        String folder = definition.kind().folder();
        definitions.computeIfAbsent(folder, any -> new LinkedHashMap<>()).put(definition.id(), definition);
        nodes.computeIfAbsent(folder, any -> new LinkedHashMap<>()).put(definition.id(), Trees.node(definition.tree()));
        if (definition.kind() == DefinitionKind.CONTENT_TYPE) {
            contentTypes.put(definition.id(), ContentTypeReading.read(definition));
        } else if (definition.kind() == DefinitionKind.DIALOG) {
            dialogs.put(definition.id(), DialogReading.read(definition));
        }
    }

    public long generation() {
        return generation;
    }

    public List<LightModule> modules() {
        return modules;
    }

    public Map<String, Definition> definitions(String folder) {
        return definitions.getOrDefault(folder, Map.of());
    }

    public Map<String, DefinitionNode> nodes(String folder) {
        return nodes.getOrDefault(folder, Map.of());
    }

    public Map<String, ContentTypeDefinition> contentTypes() {
        return contentTypes;
    }

    public Map<String, DialogDefinition> dialogs() {
        return dialogs;
    }

    public List<DefinitionProblem> problems() {
        return problems;
    }

    public Bundles bundles() {
        return bundles;
    }

    /** Number of definitions by kind, in the singular. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (DefinitionKind kind : DefinitionKind.values()) {
            int count = definitions(kind.folder()).size();
            if (count > 0) {
                counts.put(kind.singular(), count);
            }
        }
        return counts;
    }

    /** All definitions with their files, by kind. */
    public List<DefinitionSource.Entry> entries() {
        List<DefinitionSource.Entry> entries = new ArrayList<>();
        for (DefinitionKind kind : DefinitionKind.values()) {
            definitions(kind.folder())
                    .values()
                    .forEach(definition -> entries.add(new DefinitionSource.Entry(
                            kind.folder(), definition.id(), definition.module(), definition.file())));
        }
        return entries;
    }

    List<Definition> all() {
        List<Definition> all = new ArrayList<>();
        definitions.values().forEach(byId -> all.addAll(byId.values()));
        return all;
    }
}
