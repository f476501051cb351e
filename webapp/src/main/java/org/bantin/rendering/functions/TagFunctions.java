package org.bantin.rendering.functions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.jcr.Node;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.jspecify.annotations.Nullable;

/** {@code tagfn} and {@code catfn}: tags and categories of content. */
public final class TagFunctions extends Library {
    private static final String TAGS = "mgnl:tags";

    TagFunctions(Surroundings surroundings) {
        super(surroundings);
    }

    /** Names of the tags of a content. */
    public Set<String> getTags(@Nullable Object of) {
        Set<String> names = new LinkedHashSet<>();
        for (Node tag : referenced(of, TAGS, "tags")) {
            String name = Nodes.text(tag, "name");
            names.add(name == null ? Nodes.read("name", tag::getName) : name);
        }
        return names;
    }

    public List<ContentMap> getContentByTags(String workspace, String path, String... tags) {
        Set<String> wanted = Set.of(tags);
        return Nodes.at(run().session(), workspace, path).stream()
                .flatMap(root -> Nodes.children(root, null).stream())
                .filter(node ->
                        getTags(surroundings.run().content(node, Escaping.NONE)).containsAll(wanted))
                .map(surroundings::found)
                .toList();
    }

    public List<Object> getCategories(@Nullable Object of) {
        return getCategories(of, "categories");
    }

    public List<Object> getCategories(@Nullable Object of, String property) {
        return like(of, referenced(of, property, "category"));
    }

    public String getCategorizationRepository() {
        return "category";
    }

    public @Nullable Object getCategoryNodeByName(String name) {
        return found(Nodes.at(run().session(), "category", "/" + name).orElse(null));
    }

    private List<Node> referenced(@Nullable Object of, String property, String workspace) {
        Node node = node(of);
        if (node == null) {
            return List.of();
        }
        return run().content(node, Escaping.NONE).texts(property).stream()
                .map(reference -> surroundings.links().target(workspace, reference))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
