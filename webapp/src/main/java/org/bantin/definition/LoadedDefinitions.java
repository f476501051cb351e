package org.bantin.definition;

import java.util.List;
import java.util.Optional;
import org.bantin.definition.assembly.ResolvedYaml;
import org.bantin.definition.form.DialogDefinition;
import org.bantin.definition.watch.LightModules;
import org.springframework.stereotype.Component;

@Component
class LoadedDefinitions implements Definitions {
    private final LightModules modules;

    LoadedDefinitions(LightModules modules) {
        this.modules = modules;
    }

    @Override
    public Optional<ContentTypeDefinition> contentType(String name) {
        return Optional.ofNullable(modules.current().contentTypes().get(name));
    }

    @Override
    public List<ContentTypeDefinition> contentTypes() {
        return List.copyOf(modules.current().contentTypes().values());
    }

    @Override
    public Optional<DialogDefinition> dialog(String id) {
        return Optional.ofNullable(modules.current().dialogs().get(id));
    }

    @Override
    public Optional<DefinitionNode> find(String kind, String id) {
        return Optional.ofNullable(modules.current().nodes(kind).get(id));
    }

    @Override
    public Optional<DefinitionSource> source(String kind, String id) {
        return Optional.ofNullable(modules.current().definitions(kind).get(id)).map(ResolvedYaml::of);
    }

    @Override
    public List<DefinitionSource.Entry> entries() {
        return modules.current().entries();
    }

    @Override
    public List<String> ids(String kind) {
        return List.copyOf(modules.current().nodes(kind).keySet());
    }

    @Override
    public List<DefinitionProblem> problems() {
        return modules.problems();
    }

    @Override
    public long generation() {
        return modules.current().generation();
    }
}
