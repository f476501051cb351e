package org.bantin.rendering.functions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.jcr.Node;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.PageRequest;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.PageTemplates;
import org.bantin.rendering.page.ScriptNodes;
import org.bantin.rendering.page.Surroundings;
import org.jspecify.annotations.Nullable;

/** {@code cmsfn}: finding, walking, converting and linking content, and the state of the page. */
public final class CmsFunctions extends Library {
    private final PageTemplates templates;
    private final ContentQueries queries;

    CmsFunctions(Surroundings surroundings, PageTemplates templates) {
        super(surroundings);
        this.templates = templates;
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

    /** The old order of arguments: workspace first. */
    public @Nullable Object contentByIdentifier(String workspace, String id) {
        return contentById(id, workspace);
    }

    public @Nullable Object contentByIdentifier(String id) {
        return contentById(id);
    }

    /** The old name: a path, in the workspace {@code website} or the one named first. */
    public @Nullable Object content(String path) {
        return contentByPath(path);
    }

    public @Nullable Object content(String workspace, String path) {
        return contentByPath(path, workspace);
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

    public List<Object> children(@Nullable Object of) {
        return children(of, null);
    }

    public List<Object> children(@Nullable Object of, @Nullable String type) {
        Node node = node(of);
        return node == null ? List.of() : like(of, Nodes.children(node, type));
    }

    public @Nullable Object parent(@Nullable Object of) {
        Node node = node(of);
        return node == null ? null : like(of, Nodes.parent(node));
    }

    public @Nullable Object parent(@Nullable Object of, String type) {
        Node node = node(of);
        Node parent = node == null ? null : Nodes.parent(node);
        return parent == null ? null : like(of, Nodes.nearest(parent, type));
    }

    /** From the top down. */
    public List<Object> ancestors(@Nullable Object of) {
        return ancestors(of, null);
    }

    public List<Object> ancestors(@Nullable Object of, @Nullable String type) {
        Node node = node(of);
        return node == null ? List.of() : like(of, Nodes.ancestors(node, type));
    }

    public @Nullable Object root(@Nullable Object of) {
        Node node = node(of);
        return node == null ? null : like(of, top(node));
    }

    /** The topmost ancestor of a type. */
    public @Nullable Object root(@Nullable Object of, String type) {
        Node node = node(of);
        if (node == null) {
            return null;
        }
        List<Node> ancestors = Nodes.ancestors(node, type);
        return like(of, ancestors.isEmpty() ? (Nodes.is(node, type) ? node : null) : ancestors.get(0));
    }

    private static Node top(Node node) {
        Node current = node;
        Node parent = Nodes.parent(current);
        while (parent != null) {
            current = parent;
            parent = Nodes.parent(current);
        }
        return current;
    }

    public @Nullable Object page(@Nullable Object of) {
        Node node = node(of);
        return node == null ? null : like(of, Nodes.nearest(node, Nodes.PAGE));
    }

    /** The nearest page whose template is of type {@code home}, else the root of the workspace. */
    public @Nullable Object siteRoot(@Nullable Object of) {
        return siteRoot(of, "home");
    }

    public @Nullable Object siteRoot(@Nullable Object of, String type) {
        Node node = node(of);
        Node current = node == null ? null : Nodes.nearest(node, Nodes.PAGE);
        while (current != null) {
            if (templateType(current).equals(type)) {
                return like(of, current);
            }
            current = Nodes.parent(current);
        }
        return node == null ? null : like(of, top(node));
    }

    public @Nullable Siblings siblings(@Nullable Object of) {
        Node node = node(of);
        return node == null ? null : new Siblings(this, of, node);
    }

    /** The content, or the nearest inherited from the pages above when it is missing. */
    public @Nullable Object inherit(@Nullable Object of) {
        return of;
    }

    public @Nullable Object inherit(@Nullable Object of, String path) {
        for (Node page : fromHereUp(of)) {
            Node found = Nodes.child(page, path);
            if (found != null) {
                return like(of, found);
            }
        }
        return null;
    }

    public @Nullable Object inheritProperty(@Nullable Object of, String path) {
        for (Node page : fromHereUp(of)) {
            int slash = path.lastIndexOf('/');
            Node holder = slash < 0 ? page : Nodes.child(page, path.substring(0, slash));
            Object value = holder == null || !(like(of, holder) instanceof ContentMap content)
                    ? null
                    : content.get(path.substring(slash + 1));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** All nodes of a path on this page and the pages above, nearest first. */
    public List<Object> inheritList(@Nullable Object of, String path) {
        List<Node> found = new ArrayList<>();
        for (Node page : fromHereUp(of)) {
            Node child = Nodes.child(page, path);
            if (child != null) {
                found.addAll(Nodes.children(child, Nodes.COMPONENT));
            }
        }
        return like(of, found);
    }

    private static List<Node> fromHereUp(@Nullable Object of) {
        Node node = node(of);
        List<Node> pages = new ArrayList<>();
        Node page = node == null ? null : Nodes.nearest(node, Nodes.PAGE);
        if (page != null) {
            pages.add(page);
            List<Node> ancestors = Nodes.ancestors(page, Nodes.PAGE);
            for (int i = ancestors.size() - 1; i >= 0; i--) {
                pages.add(ancestors.get(i));
            }
        }
        return pages;
    }

    public boolean isInherited(@Nullable Object of) {
        return !isFromCurrentPage(of);
    }

    public boolean isFromCurrentPage(@Nullable Object of) {
        Node node = node(of);
        Node main = surroundings.mainNode();
        Node page = node == null ? null : Nodes.nearest(node, Nodes.PAGE);
        return page == null || main == null || Nodes.path(page).equals(Nodes.path(main));
    }

    public @Nullable Object asContentMap(@Nullable Object of) {
        return of instanceof ContentMap ? of : found(node(of));
    }

    public @Nullable Node asJCRNode(@Nullable Object of) {
        Node node = node(of);
        return node == null ? null : ScriptNodes.readOnly(node);
    }

    public List<Object> asContentMapList(@Nullable Collection<?> all) {
        return all == null ? List.of() : like(null, nodes(all));
    }

    public List<Object> asNodeList(@Nullable Collection<?> all) {
        List<Object> result = new ArrayList<>();
        if (all != null) {
            nodes(all).forEach(node -> result.add(ScriptNodes.readOnly(node)));
        }
        return result;
    }

    private static List<Node> nodes(Collection<?> all) {
        List<Node> nodes = new ArrayList<>();
        for (Object one : all) {
            Node node = node(one);
            if (node != null) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    public @Nullable Object wrapForI18n(@Nullable Object of) {
        return of;
    }

    /** The content without HTML escaping of its values, all the way down. */
    public @Nullable Object decode(@Nullable Object of) {
        if (of instanceof ContentMap content) {
            return content.escaping() == Escaping.DATA ? content.with(Escaping.NONE) : content;
        }
        return of;
    }

    public @Nullable Object encode(@Nullable Object of) {
        return of instanceof ContentMap content && run().escaping() != Escaping.TEMPLATE
                ? content.with(Escaping.DATA)
                : of;
    }

    public String link(@Nullable Object of) {
        Node node = node(of);
        return node == null ? "" : surroundings.links().of(node);
    }

    public String link(String workspace, @Nullable String reference) {
        Node node = reference == null ? null : surroundings.links().target(workspace, reference);
        return node == null ? "" : surroundings.links().of(node);
    }

    public String linkPrefix(@Nullable Object of) {
        return link(of).replaceFirst("\\.html$", "");
    }

    /** Addresses of this page in every language of the site. */
    public Map<String, String> localizedLinks() {
        Map<String, String> links = new LinkedHashMap<>();
        Node main = surroundings.mainNode();
        if (main != null) {
            for (Locale locale : surroundings.site().locales()) {
                links.put(locale.toString(), surroundings.links().of(main, locale));
            }
        }
        return links;
    }

    public String externalLink(@Nullable Object of, String property) {
        Node node = node(of);
        String written = node == null ? null : Nodes.text(node, property);
        if (written == null || written.isBlank()) {
            return "";
        }
        String address = written.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? written : "http://" + written;
        return address.matches("(?i)(https?|mailto|tel|ftp):.*") ? address : "";
    }

    public String externalLinkTitle(@Nullable Object of, String linkProperty, String titleProperty) {
        Node node = node(of);
        String title = node == null ? null : Nodes.text(node, titleProperty);
        return title == null || title.isBlank() ? externalLink(of, linkProperty) : title;
    }

    public String queryStringAndFragment(@Nullable String url) {
        int start = url == null ? -1 : Math.max(url.indexOf('?'), url.indexOf('?') < 0 ? url.indexOf('#') : -1);
        return url == null || start < 0 ? "" : url.substring(start);
    }

    public boolean isEditMode() {
        return surroundings.editing();
    }

    public boolean isPreviewMode() {
        return surroundings.request().mode() == PageRequest.Mode.PREVIEW;
    }

    public boolean isAuthorInstance() {
        return surroundings.request().mode() != PageRequest.Mode.PUBLISHED;
    }

    public boolean isPublicInstance() {
        return surroundings.request().mode() == PageRequest.Mode.PUBLISHED;
    }

    public String language() {
        return surroundings.locale().toString();
    }

    public boolean isCurrentLocale(@Nullable String locale) {
        return surroundings.locale().toString().equals(locale)
                || surroundings.locale().toLanguageTag().equals(locale);
    }

    /** System facts of a node, also under their names of old. */
    public String metaData(@Nullable Object of, String name) {
        Node node = node(of);
        String value = node == null ? null : Nodes.text(node, MetaNames.of(name));
        return value == null ? "" : value;
    }

    public String abbreviateString(@Nullable String text, int length) {
        return abbreviateString(text, length, " ...");
    }

    public String abbreviateString(@Nullable String text, int length, String suffix) {
        if (text == null || text.length() <= length) {
            return text == null ? "" : text;
        }
        int room = Math.max(0, length - suffix.length());
        int blank = text.lastIndexOf(' ', room);
        return text.substring(0, blank > 0 ? blank : room) + suffix;
    }

    public Object createHtmlAttribute(String name, @Nullable String value) {
        return surroundings.html(
                value == null || value.isBlank() ? "" : " " + name + "=\"" + escaped(value.strip()) + "\"");
    }

    public String fileExtension(@Nullable String name) {
        return name == null || name.lastIndexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.') + 1);
    }

    public String readableFileSize(Number bytes) {
        double size = bytes.doubleValue();
        String[] units = {"B", "KB", "MB", "GB", "TB"};
        int unit = 0;
        while (size >= 1024 && unit < units.length - 1) {
            size /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, units[unit]);
    }

    public boolean hasTemplateOfType(@Nullable Object of, String type) {
        Node node = node(of);
        return node != null && templateType(node).equals(type);
    }

    public String templateType(@Nullable Object of) {
        Node node = node(of);
        return node == null ? "" : templateType(node);
    }

    public String templateSubtype(@Nullable Object of) {
        Node node = node(of);
        return node == null ? "" : definitionText(node, "subtype");
    }

    private String templateType(Node node) {
        return definitionText(node, "type");
    }

    private String definitionText(Node node, String key) {
        String id = Nodes.text(node, Nodes.TEMPLATE);
        return id == null
                ? ""
                : templates.component(id).flatMap(view -> view.node().text(key)).orElse("");
    }

    public Object dump(@Nullable Object of) {
        return dump(of, 3, false);
    }

    public Object dump(@Nullable Object of, int depth) {
        return dump(of, depth, false);
    }

    public Object dump(@Nullable Object of, int depth, boolean html) {
        Node node = node(of);
        String json = node == null
                ? String.valueOf(of)
                : new JsonFunctions(surroundings).from(of).addAll().down(depth).print();
        return html ? surroundings.html("<pre>" + escaped(json) + "</pre>") : json;
    }
}
