package org.bantin.definition.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.definition.module.LightModule;
import org.bantin.definition.module.ModuleFile;
import org.bantin.definition.source.Place;
import org.bantin.definition.source.Tree;
import org.bantin.definition.source.Tree.Branch;
import org.bantin.definition.source.TreeMerge;

/**
 * Builds the definitions of all modules once: finds the files, expands includes, follows {@code !inherit} and
 * {@code !content-type}, applies decorations. Used by one thread, then thrown away.
 */
public final class Assembly {
    private static final String INHERIT = "inherit:";
    private static final String CONTENT_TYPE = "content-type:";
    private static final String CONTENT_TYPE_OLD = "content-type-m5:";
    /** Its name before Magnolia 6.2. */
    private static final String WITH_TYPE = "with-type:";

    private final SourceFiles files;
    private final Problems problems;
    private final Expansion expansion;
    private final Decorations decorations;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, Definition> finished = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    private record Candidate(DefinitionKind kind, String id, String module, String stem, String file, Tree tree) {}

    /** Takes the modules in load order. */
    public Assembly(List<LightModule> modules, SourceFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
        this.expansion = new Expansion(files, problems);
        this.decorations = Decorations.in(modules);
        modules.forEach(module -> module.files().forEach(this::consider));
    }

    /** All definitions, in module order and then by path. */
    public List<Definition> definitions() {
        List<Definition> all = new ArrayList<>();
        for (Candidate candidate : candidates.values()) {
            finish(candidate).ifPresent(all::add);
        }
        return all;
    }

    /** Files that others include; a fragment below a definition folder is no whole definition. */
    Set<String> includedFiles() {
        return expansion.includedFiles();
    }

    /** Module configuration by module name: a module's own {@code config.yaml} with all decorations of it. */
    public Map<String, Branch> configurations(List<LightModule> modules) {
        Set<String> names = new LinkedHashSet<>();
        modules.forEach(module -> names.add(module.name()));
        names.addAll(decorations.configuredModules());
        Map<String, Branch> result = new LinkedHashMap<>();
        for (String name : names) {
            Tree base = files.exists("/" + name + "/config.yaml")
                    ? expansion
                            .expand(files.read("/" + name + "/config.yaml").orElse(Branch.empty(Place.NOWHERE)))
                            .tree()
                    : Branch.empty(Place.NOWHERE);
            Decorated decorated = decorate(base, name, "", "config");
            if (decorated.tree() instanceof Branch branch && !branch.children().isEmpty()) {
                result.put(name, branch);
            }
        }
        return result;
    }

    private void consider(ModuleFile file) {
        String inside = file.inside();
        int slash = inside.indexOf('/');
        if (slash > 0
                && inside.endsWith(".yml")
                && DefinitionKind.ofFolder(inside.substring(0, slash)).isPresent()) {
            problems.warning(new Place(file.path(), 0), "ends in .yml and is not read; definitions end in .yaml");
        }
        if (slash < 0 || !inside.endsWith(".yaml")) {
            return;
        }
        DefinitionKind.ofFolder(inside.substring(0, slash)).ifPresent(kind -> {
            String stem = inside.substring(slash + 1, inside.length() - ".yaml".length());
            files.read(file.path()).ifPresentOrElse(tree -> register(kind, file, stem, tree), () -> {
                String id = kind.id(file.module(), stem, "");
                finished.put(
                        key(kind, id),
                        new Definition(
                                kind,
                                id,
                                file.module(),
                                stem,
                                file.path(),
                                Branch.empty(new Place(file.path(), 1)),
                                true));
                candidates.put(
                        key(kind, id),
                        new Candidate(kind, id, file.module(), stem, file.path(), Branch.empty(Place.NOWHERE)));
            });
        });
    }

    private void register(DefinitionKind kind, ModuleFile file, String stem, Tree tree) {
        String name = tree instanceof Branch branch ? branch.text("name").orElse("") : "";
        String id = kind.id(file.module(), stem, name);
        Candidate earlier = candidates.get(key(kind, id));
        if (earlier != null) {
            problems.warning(
                    new Place(file.path(), 1),
                    kind.singular() + " " + id + " is defined twice; this one replaces " + earlier.file());
            finished.remove(key(kind, id));
        }
        candidates.put(key(kind, id), new Candidate(kind, id, file.module(), stem, file.path(), tree));
    }

    private Optional<Definition> find(DefinitionKind kind, String id) {
        return Optional.ofNullable(candidates.get(key(kind, id))).flatMap(this::finish);
    }

    private Optional<Definition> finish(Candidate candidate) {
        String key = key(candidate.kind(), candidate.id());
        Definition known = finished.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        if (!open.add(key)) {
            return Optional.empty();
        }
        Definition definition = build(candidate);
        open.remove(key);
        finished.put(key, definition);
        return Optional.of(definition);
    }

    private Definition build(Candidate candidate) {
        String tag = candidate.tree().tag();
        boolean derived = isDerived(tag);
        Expansion.Expanded own = expansion.expand(derived ? candidate.tree().untagged() : candidate.tree());
        Tree tree = own.tree();
        boolean broken = own.broken();
        if (derived) {
            Optional<Branch> base = base(candidate, tag);
            broken |= base.isEmpty();
            tree = base.isPresent() ? TreeMerge.merge(base.get(), tree) : tree;
        }
        if (!(tree instanceof Branch)) {
            boolean empty = tree instanceof Tree.Leaf leaf && leaf.value() == null;
            if (!empty) {
                problems.error(
                        tree.place(), "a definition is a map of keys and values, this file holds something else");
            }
            broken |= !empty;
            tree = Branch.empty(new Place(candidate.file(), 1));
        }
        Decorated decorated =
                decorate(tree, candidate.module(), candidate.kind().folder() + "/", candidate.stem());
        broken |= decorated.broken();
        Branch branch = decorated.tree() instanceof Branch map ? map : Branch.empty(new Place(candidate.file(), 1));
        return new Definition(
                candidate.kind(),
                candidate.id(),
                candidate.module(),
                candidate.stem(),
                candidate.file(),
                branch.untagged(),
                broken);
    }

    private static boolean isDerived(String tag) {
        return tag.startsWith(INHERIT)
                || tag.startsWith(CONTENT_TYPE)
                || tag.startsWith(CONTENT_TYPE_OLD)
                || tag.startsWith(WITH_TYPE);
    }

    private Optional<Branch> base(Candidate candidate, String tag) {
        String target = tag.substring(tag.indexOf(':') + 1);
        Place place = new Place(candidate.file(), 1);
        if (!tag.startsWith(INHERIT)) {
            Optional<Definition> type = find(DefinitionKind.CONTENT_TYPE, target);
            if (type.isEmpty()) {
                problems.error(place, "no content type " + target + known(DefinitionKind.CONTENT_TYPE, target));
            }
            return type.map(found -> ContentTypeApp.of(
                    found,
                    place,
                    reference -> find(DefinitionKind.CONTENT_TYPE, reference).map(Definition::tree)));
        }
        if (open.contains(key(candidate.kind(), target))) {
            problems.error(place, "inheritance from " + target + " goes round in a circle");
            return Optional.empty();
        }
        Optional<Definition> parent = find(candidate.kind(), target);
        if (parent.isPresent()) {
            return parent.map(Definition::tree);
        }
        String module = target.contains(":") ? target.substring(0, target.indexOf(':')) : "";
        if (candidate.kind() == DefinitionKind.RENDERER && MagnoliaDefinitions.isKnown(candidate.kind(), target)) {
            return Optional.of(Branch.empty(place)); // drawn by this engine itself
        }
        if (MagnoliaModules.isKnown(module) || MagnoliaDefinitions.isKnown(candidate.kind(), target)) {
            problems.warning(place, target + " belongs to Magnolia and is not installed here; nothing is inherited");
            return Optional.of(Branch.empty(place));
        }
        problems.error(
                place,
                "no " + candidate.kind().singular() + " " + target + " to inherit from"
                        + known(candidate.kind(), target));
        return Optional.empty();
    }

    private String known(DefinitionKind kind, String wanted) {
        List<String> ids = candidates.values().stream()
                .filter(candidate -> candidate.kind() == kind)
                .map(Candidate::id)
                .toList();
        return NearestName.advice(wanted, ids);
    }

    private record Decorated(Tree tree, boolean broken) {}

    private Decorated decorate(Tree tree, String module, String folder, String stem) {
        if (!decorations.any(module, folder, stem)) {
            return new Decorated(tree, false);
        }
        Tree result = tree;
        boolean broken = false;
        Set<String> stems = new LinkedHashSet<>();
        candidates.values().stream()
                .filter(candidate -> candidate.module().equals(module)
                        && folder.equals(candidate.kind().folder() + "/"))
                .forEach(candidate -> stems.add(candidate.stem()));
        for (Decorations.Decoration decoration : decorations.of(module, folder, stem, stems)) {
            Optional<Tree> raw = files.read(decoration.file());
            if (raw.isEmpty()) {
                broken = true;
                continue;
            }
            Expansion.Expanded expanded = expansion.expand(raw.get());
            broken |= expanded.broken();
            result = TreeMerge.merge(result, below(decoration.keys(), expanded.tree()));
        }
        return new Decorated(result, broken);
    }

    private static Tree below(List<String> keys, Tree tree) {
        Tree result = tree;
        for (int i = keys.size() - 1; i >= 0; i--) {
            result = new Branch(Map.of(keys.get(i), result), "", tree.place());
        }
        return result;
    }

    private static String key(DefinitionKind kind, String id) {
        return kind + " " + id;
    }
}
