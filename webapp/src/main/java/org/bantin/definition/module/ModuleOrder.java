package org.bantin.definition.module;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Load order: what a module depends on comes before it, otherwise by name; the same on every machine. */
public final class ModuleOrder {
    private final Map<String, Set<String>> dependencies;
    private final Set<String> done = new LinkedHashSet<>();

    private ModuleOrder(Map<String, Set<String>> dependencies) {
        this.dependencies = dependencies;
    }

    /** Sorts the names that are keys; other names are ignored, a circle of dependencies is cut where it closes. */
    public static List<String> of(Map<String, Set<String>> dependencies) {
        ModuleOrder order = new ModuleOrder(new LinkedHashMap<>(dependencies));
        dependencies.keySet().stream().sorted().forEach(name -> order.visit(name, new LinkedHashSet<>()));
        return List.copyOf(order.done);
    }

    private void visit(String name, Set<String> path) {
        @Nullable Set<String> needs = dependencies.get(name);
        if (needs == null || done.contains(name) || !path.add(name)) {
            return;
        }
        needs.stream().sorted().forEach(need -> visit(need, path));
        done.add(name);
    }
}
