package org.bantin.definition.assembly;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.definition.source.Place;
import org.bantin.definition.source.Tree;
import org.bantin.definition.source.Tree.Branch;
import org.bantin.definition.source.Tree.Leaf;
import org.bantin.definition.source.Tree.Listing;
import org.bantin.definition.source.TreeMerge;
import org.bantin.definition.source.TreeReader;

/** Puts included files in place. Each included file is expanded once, however often it is used. */
final class Expansion {
    private static final String INCLUDE = "include:";
    private static final String OLD_INCLUDE = "include";

    private final SourceFiles files;
    private final Problems problems;
    private final Map<String, Expanded> included = new HashMap<>();
    private final Map<String, String> advice = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean broken;

    /** A finished tree; broken when something in it is missing or unreadable. */
    record Expanded(Tree tree, boolean broken) {}

    Expansion(SourceFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** Files that some other file includes. */
    Set<String> includedFiles() {
        return included.keySet();
    }

    Expanded expand(Tree tree) {
        boolean before = broken;
        broken = false;
        Tree result = resolve(tree);
        Expanded expanded = new Expanded(result, broken);
        broken = before;
        return expanded;
    }

    private Tree resolve(Tree tree) {
        if (tree instanceof Branch branch) {
            return resolveBranch(branch);
        }
        if (tree instanceof Listing list) {
            List<Tree> items = new ArrayList<>();
            list.items().forEach(item -> items.add(resolve(item)));
            Listing local = new Listing(items, list.tag().startsWith(INCLUDE) ? "" : list.tag(), list.place());
            return list.tag().startsWith(INCLUDE) ? TreeMerge.merge(include(list), local) : local;
        }
        Leaf leaf = (Leaf) tree;
        return leaf.tag().startsWith(INCLUDE) || leaf.tag().equals(OLD_INCLUDE) ? include(leaf) : leaf;
    }

    private Tree resolveBranch(Branch branch) {
        Map<String, Tree> children = new LinkedHashMap<>();
        Tree base = branch.tag().startsWith(INCLUDE) ? include(branch) : Branch.empty(branch.place());
        for (Map.Entry<String, Tree> child : branch.children().entrySet()) {
            if (child.getKey().startsWith(TreeReader.INCLUDE_KEY)) {
                String path = child.getKey()
                        .substring(
                                TreeReader.INCLUDE_KEY.length(), child.getKey().lastIndexOf('#'));
                base = TreeMerge.merge(
                        TreeMerge.merge(base, new Branch(children, "", branch.place())),
                        include(path, child.getValue().place()));
                children = new LinkedHashMap<>();
            } else {
                children.put(child.getKey(), resolve(child.getValue()));
            }
        }
        String tag = branch.tag().startsWith(INCLUDE) ? "" : branch.tag();
        if (tag.startsWith("inherit:") || tag.startsWith("content-type") || tag.startsWith("with-type:")) {
            problems.warning(
                    branch.place(), "!" + tag + " works at the start of a definition only and has no effect here");
        }
        Branch local = new Branch(children, tag, branch.place());
        boolean nothingIncluded = base instanceof Branch map && map.children().isEmpty();
        if (nothingIncluded) {
            return local;
        }
        return children.isEmpty() ? base : TreeMerge.merge(base, local);
    }

    private Tree include(Tree tagged) {
        String path = tagged.tag().equals(OLD_INCLUDE) && tagged instanceof Leaf leaf
                ? String.valueOf((Object) leaf.value())
                : tagged.tag().substring(tagged.tag().indexOf(':') + 1);
        return include(path, tagged.place());
    }

    private Tree include(String written, Place place) {
        Optional<String> path = locate(written.strip(), place);
        if (path.isEmpty()) {
            return missing(written, place);
        }
        Expanded known = included.get(path.get());
        if (known == null) {
            if (open.contains(path.get())) {
                problems.error(place, "include of " + path.get() + " goes round in a circle: " + circle(path.get()));
                broken = true;
                return Branch.empty(place);
            }
            open.addLast(path.get());
            known = files.read(path.get()).map(this::expand).orElse(new Expanded(Branch.empty(place), true));
            open.removeLast();
            included.put(path.get(), known);
        }
        broken |= known.broken();
        return known.tree();
    }

    private Tree missing(String written, Place place) {
        String module = new Place(written.startsWith("/") ? written : "/" + written, 0).module();
        String message = "no file " + written + " to include";
        if (MagnoliaModules.isKnown(module)) {
            problems.warning(place, message + "; module " + module + " is not installed here");
        } else {
            String path = written.startsWith("/") ? written : "/" + written;
            String near = advice.computeIfAbsent(path, any -> near(path, module));
            problems.error(place, message + near);
            broken = true;
        }
        return Branch.empty(place);
    }

    private String near(String path, String module) {
        List<String> like = files.paths().stream()
                .filter(known -> known.startsWith("/" + module + "/") && known.endsWith(".yaml"))
                .toList();
        return NearestName.of(path, like)
                .map(known -> "; nearest known: " + known)
                .orElse("");
    }

    private Optional<String> locate(String written, Place place) {
        String absolute = written.startsWith("/") ? written : "/" + written;
        String folder = place.file().substring(0, place.file().lastIndexOf('/') + 1);
        return List.of(absolute, folder + written, absolute + ".yaml").stream()
                .filter(files::exists)
                .findFirst();
    }

    private String circle(String closing) {
        List<String> path = new ArrayList<>(open);
        return String.join(" > ", path.subList(path.indexOf(closing), path.size())) + " > " + closing;
    }
}
