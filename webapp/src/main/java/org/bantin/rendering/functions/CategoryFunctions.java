package org.bantin.rendering.functions;

import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.PageTemplates;
import org.bantin.rendering.page.Surroundings;
import org.jspecify.annotations.Nullable;

/** {@code catfn}: categories of content, and content by its categories. */
public final class CategoryFunctions extends MarkedContent {
    private static final String CATEGORY = "category";
    private static final String CATEGORIES = "categories";

    private final PageTemplates templates;

    CategoryFunctions(Surroundings surroundings, PageTemplates templates) {
        super(surroundings);
        this.templates = templates;
    }

    public List<Object> getCategories(@Nullable Object of) {
        return getCategories(of, CATEGORIES);
    }

    public List<Object> getCategories(@Nullable Object of, String property) {
        return like(of, referenced(of, property, CATEGORY));
    }

    public String getCategorizationRepository() {
        return CATEGORY;
    }

    /** By name, wherever in the tree of categories. */
    public @Nullable ContentMap getCategoryNodeByName(String name) {
        return found(category(name).orElse(null));
    }

    /** Categories that a category names as related. */
    public List<Object> getRelatedCategories(String name) {
        Node category = category(name).orElse(null);
        return category == null ? List.of() : like(null, referenced(category, "relatedUUID", CATEGORY));
    }

    /** Content below a node that carries a category, by the category's name. */
    public List<ContentMap> getContentByCategory(@Nullable Object root, String name) {
        Node from = node(root);
        Optional<Node> category = category(name);
        if (from == null || category.isEmpty()) {
            return List.of();
        }
        String id = identifier(category.get());
        return below(from, node -> holds(node, id));
    }

    /** Pages below a path that carry a category, by its identifier. */
    public List<ContentMap> getContentByCategoryIdentifier(String path, String identifier) {
        return below("website", path, node -> holds(node, identifier));
    }

    /** Pages of a site whose template is of a type and subtype. */
    public List<ContentMap> getContentByTemplateCategorySubCategory(
            @Nullable Object root, String type, String subtype) {
        Node from = node(root);
        return from == null
                ? List.of()
                : below(from, node -> isOf(node, "type", type) && isOf(node, "subtype", subtype));
    }

    private boolean isOf(Node node, String key, String wanted) {
        String id = Nodes.text(node, Nodes.TEMPLATE);
        return id != null
                && templates
                        .component(id)
                        .flatMap(view -> view.node().text(key))
                        .orElse("")
                        .equals(wanted);
    }

    private boolean holds(Node node, String category) {
        return run().content(node, Escaping.NONE).texts(CATEGORIES).contains(category);
    }

    private Optional<Node> category(String name) {
        Optional<Node> first = Nodes.at(run().session(), CATEGORY, "/" + name);
        return first.isPresent()
                ? first
                : below(CATEGORY, "/", node -> Nodes.read("name", node::getName).equals(name)).stream()
                        .findFirst()
                        .map(ContentMap::getJCRNode);
    }

    private static String identifier(Node node) {
        return Nodes.read("identifier", node::getIdentifier);
    }
}
