package org.bantin.definition.assembly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.definition.check.Checking;
import org.bantin.definition.module.LightModule;
import org.bantin.definition.module.ModuleFile;
import org.bantin.definition.module.ModuleOrder;
import org.bantin.definition.module.ModuleScan;
import org.bantin.definition.source.Place;
import org.bantin.definition.source.Tree.Branch;
import org.jspecify.annotations.Nullable;

/** Reads all light modules, again and again; keeps parsed files between readings. Used by one thread at a time. */
public final class Loading {
    private final List<Path> roots;
    private @Nullable ParsedFiles parsed;
    private @Nullable Snapshot last;
    private List<LightModule> lastFound = List.of();

    public Loading(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** Reads everything that has changed; a definition that is broken now keeps its last good state. */
    public Snapshot load() {
        Problems problems = new Problems();
        return load(scan(problems), problems);
    }

    /** The new state when some file has changed since the last reading. */
    public Optional<Snapshot> loadIfChanged() {
        Problems problems = new Problems();
        List<LightModule> found = scan(problems);
        return found.equals(lastFound) ? Optional.empty() : Optional.of(load(found, problems));
    }

    private List<LightModule> scan(Problems problems) {
        return ModuleScan.of(roots, (severity, message) -> problems.add(severity, Place.NOWHERE, message));
    }

    private Snapshot load(List<LightModule> found, Problems problems) {
        Snapshot before = last;
        boolean same = before != null && onlyOthersChanged(lastFound, found);
        lastFound = found;
        if (before != null && same) {
            last = before.with(found);
            return last;
        }
        ParsedFiles files = new ParsedFiles(found, parsed, problems);
        List<LightModule> modules = inOrder(found, files, problems);
        Assembly assembly = new Assembly(modules, files, problems);
        List<Definition> assembled = assembly.definitions();
        Set<String> fragments = assembly.includedFiles();
        List<Definition> whole = assembled.stream()
                .filter(definition -> !fragments.contains(definition.file()))
                .toList();
        Set<Definition> broken = Checking.check(whole, assembled, files, problems);
        List<Definition> definitions = withLastGood(assembled, broken);
        Map<String, Branch> configurations = assembly.configurations(modules);
        Bundles bundles = Bundles.read(modules, problems);
        Snapshot snapshot = new Snapshot(
                last == null ? 1 : last.generation() + 1,
                modules,
                definitions,
                configurations,
                problems.list(),
                bundles);
        parsed = files;
        last = snapshot;
        return snapshot;
    }

    /** Whether what changed are scripts, styles and pictures alone, which no definition is read from. */
    private static boolean onlyOthersChanged(List<LightModule> before, List<LightModule> now) {
        if (before.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            List<ModuleFile> old = before.get(i).files();
            List<ModuleFile> files = now.get(i).files();
            if (!before.get(i).name().equals(now.get(i).name()) || old.size() != files.size()) {
                return false;
            }
            for (int f = 0; f < files.size(); f++) {
                ModuleFile file = files.get(f);
                boolean read = file.path().endsWith(".yaml") || file.path().endsWith(".properties");
                if (!old.get(f).path().equals(file.path())
                        || (read && !old.get(f).equals(file))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<LightModule> inOrder(List<LightModule> found, ParsedFiles files, Problems problems) {
        Map<String, LightModule> byName = new HashMap<>();
        Map<String, Set<String>> dependencies = new LinkedHashMap<>();
        found.forEach(module -> byName.put(module.name(), module));
        for (LightModule module : found) {
            Set<String> needs = new LinkedHashSet<>();
            String descriptor = "/" + module.name() + "/" + LightModule.DESCRIPTOR;
            files.read(descriptor).ifPresent(tree -> {
                if (tree instanceof Branch branch) {
                    branch.named("dependencies").forEach(need -> {
                        dependency(need, needs, byName.keySet(), problems);
                        version(need, files, problems);
                    });
                }
            });
            dependencies.put(module.name(), needs);
        }
        List<LightModule> modules = new ArrayList<>();
        for (String name : ModuleOrder.of(dependencies)) {
            LightModule module = byName.get(name);
            if (module != null) {
                modules.add(module);
            }
        }
        return modules;
    }

    private static void dependency(Branch need, Set<String> needs, Set<String> present, Problems problems) {
        String name = need.text("name").orElse("");
        needs.add(name);
        boolean optional = need.text("optional").map(Boolean::parseBoolean).orElse(false);
        if (present.contains(name) || optional || MagnoliaModules.isProvided(name)) {
            return;
        }
        if (MagnoliaModules.isKnown(name)) {
            problems.warning(
                    need.place(), "module " + name + " belongs to Magnolia and is not here; what it offers is missing");
        } else {
            problems.error(
                    need.place(), "no module " + name + ", which this one needs" + NearestName.nearest(name, present));
        }
    }

    /** A dependency that is here in a version that was not asked for. */
    private static void version(Branch need, ParsedFiles files, Problems problems) {
        String name = need.text("name").orElse("");
        String asked = need.text("version").orElse("");
        files.read("/" + name + "/" + LightModule.DESCRIPTOR)
                .flatMap(tree -> tree instanceof Branch branch ? branch.text("version") : Optional.empty())
                .filter(found -> !asked.isEmpty() && !VersionRange.of(asked).includes(found))
                .ifPresent(found -> problems.warning(
                        need.place(), "module " + name + " is here in version " + found + "; asked for: " + asked));
    }

    private List<Definition> withLastGood(List<Definition> definitions, Set<Definition> broken) {
        Snapshot before = last;
        if (before == null) {
            return definitions;
        }
        List<Definition> result = new ArrayList<>();
        for (Definition definition : definitions) {
            Definition old = before.definitions(definition.kind().folder()).get(definition.id());
            boolean bad = definition.broken() || broken.contains(definition);
            boolean keepOld = bad && old != null && !old.tree().children().isEmpty();
            result.add(keepOld ? old : definition);
        }
        return result;
    }
}
