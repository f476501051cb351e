package org.bantin.rendering.functions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.jcr.Node;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.bantin.rendering.script.ScriptNodes;
import org.jspecify.annotations.Nullable;

/** Part of {@code cmsfn}: finding content by path, identifier, reference, template and question. */
public abstract class ContentLookup extends ContentTexts {
    private final ContentQueries queries;

    ContentLookup(Surroundings surroundings) {
        super(surroundings);
        this.queries = new ContentQueries(surroundings);
    }

    public @Nullable Object contentByPath(String path) {
        return contentByPath(path, "website");
    }

    public @Nullable Object contentByPath(String path, String workspace) {
        return found(nodeAt(path, workspace));
    }

    public @Nullable Object contentById(@Nullable String id) {
        return contentById(id, "website");
    }

    public @Nullable Object contentById(@Nullable String id, String workspace) {
        return id == null ? null : found(surroundings.links().target(workspace, id));
    }

    /** The old order of arguments is workspace first; scripts write both. */
    public @Nullable Object contentByIdentifier(String workspace, String id) {
        return isReference(workspace) ? contentById(workspace, id) : contentById(id, workspace);
    }

    private static boolean isReference(String text) {
        return text.startsWith("/") || text.matches("[0-9a-fA-F-]{36}");
    }

    public @Nullable Object contentByIdentifier(String id) {
        return contentById(id);
    }

    /** The old name: a path, in the workspace {@code website} or the one named first. */
    public @Nullable Object content(String path) {
        return contentByPath(path);
    }

    public @Nullable Object content(String workspace, String path) {
        return isReference(workspace) ? contentByPath(workspace, path) : contentByPath(path, workspace);
    }

    public @Nullable Node nodeByPath(String path) {
        return nodeByPath(path, "website");
    }

    public @Nullable Node nodeByPath(String path, String workspace) {
        Node node = nodeAt(path, workspace);
        return node == null ? null : ScriptNodes.readOnly(node);
    }

    public @Nullable Node nodeById(@Nullable String id) {
        return nodeById(id, "website");
    }

    public @Nullable Node nodeById(@Nullable String id, String workspace) {
        Node node = id == null ? null : surroundings.links().target(workspace, id);
        return node == null ? null : ScriptNodes.readOnly(node);
    }

    /** The name of old. */
    public @Nullable Node nodeByIdentifier(@Nullable String id) {
        return nodeById(id);
    }

    public @Nullable Node nodeByIdentifier(@Nullable String id, String workspace) {
        return nodeById(id, workspace);
    }

    private @Nullable Node nodeAt(String path, String workspace) {
        return Nodes.at(run().session(), workspace, path).orElse(null);
    }

    /** The content that a property of a node names by identifier or path. */
    public @Nullable Object getReferencedContent(@Nullable Object from, String property, String workspace) {
        Node node = node(from);
        String reference = node == null ? null : Nodes.text(node, property);
        return reference == null ? null : like(from, surroundings.links().target(workspace, reference));
    }

    public List<Object> contentListByTemplateId(Object root, String id) {
        return contentListByTemplateIds(root, List.of(id));
    }

    public List<Object> contentListByTemplateId(
            Object root, String id, int most, @Nullable String and, @Nullable String order) {
        return contentListByTemplateIds(root, List.of(id), most, and, order);
    }

    public List<Object> contentListByTemplateIds(Object root, Collection<String> ids) {
        return contentListByTemplateIds(root, ids, ContentQueries.MOST, null, null);
    }

    public List<Object> contentListByTemplateIds(
            Object root, Collection<String> ids, int most, @Nullable String and, @Nullable String order) {
        Node node = node(root);
        return node == null ? List.of() : like(root, queries.byTemplates(node, ids, most, and, order));
    }

    /** A query in JCR-SQL2 over one workspace; only as many results as a page can show. */
    public List<Object> search(String workspace, String statement, String language, String type) {
        return new ArrayList<>(queries.run(workspace, statement, language).stream()
                .map(ScriptNodes::readOnly)
                .toList());
    }

    public List<Object> simpleSearch(String workspace, String text, String type, String path) {
        return like(null, queries.containing(workspace, text, path, type, ContentQueries.MOST));
    }
}
