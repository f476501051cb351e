package org.bantin.rendering.functions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.jcr.Node;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.jspecify.annotations.Nullable;

/** {@code tagfn}: tags of content. */
public final class TagFunctions extends MarkedContent {
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

    /** Contents below a path that carry all the tags, given by name or identifier. */
    public List<ContentMap> getContentByTags(String workspace, String path, String... tags) {
        Set<String> wanted = Set.of(tags);
        return below(workspace, path, node -> names(node).containsAll(wanted));
    }

    private Set<String> names(Node node) {
        Set<String> names =
                new LinkedHashSet<>(run().content(node, Escaping.NONE).texts(TAGS));
        names.addAll(getTags(run().content(node, Escaping.NONE)));
        return names;
    }
}
