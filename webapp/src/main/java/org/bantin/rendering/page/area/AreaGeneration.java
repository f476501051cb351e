package org.bantin.rendering.page.area;

import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.definition.DefinitionNode;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.PageTemplates;
import org.bantin.rendering.page.TemplateView;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/**
 * Makes a page ready for editing: area nodes that its template wants, and the components that {@code autoGeneration} names and
 * that are missing. Looks first and writes only when something is missing.
 */
@Component
public class AreaGeneration {
    private static final Actor WRITER = Actor.system("page-editor");
    private static final String NODE_TYPE = "nodeType";
    private static final String TEMPLATE_ID = "templateId";
    private static final int DEEPEST = 12;

    private final RepositorySessions sessions;
    private final PageTemplates templates;

    public AreaGeneration(RepositorySessions sessions, PageTemplates templates) {
        this.sessions = sessions;
        this.templates = templates;
    }

    /** Completes the draft of a page; @return whether anything was added. */
    public boolean complete(String path, TemplateView template) {
        boolean missing = sessions.read(StoreName.DRAFT, WRITER, session -> visit(session, path, template, false));
        return missing && sessions.write(StoreName.DRAFT, WRITER, session -> visit(session, path, template, true));
    }

    private boolean visit(Session session, String path, TemplateView template, boolean writing)
            throws RepositoryException {
        return session.nodeExists(path)
                && new Visit(templates, writing).part(session.getNode(path), template.node(), 0);
    }

    /** One walk over a page's parts; tells whether something is missing, or adds it. */
    private record Visit(PageTemplates templates, boolean writing) {

        boolean part(Node node, DefinitionNode definition, int depth) throws RepositoryException {
            boolean missing = generated(node, definition);
            for (DefinitionNode area : definition.children("areas")) {
                if (depth < DEEPEST && area.flag("enabled", true)) {
                    missing |= area(node, area, depth);
                }
            }
            return missing;
        }

        private boolean area(Node owner, DefinitionNode area, int depth) throws RepositoryException {
            String name = area.text("name").orElse("");
            if (name.isEmpty() || !name.matches("[\\w-]+")) {
                return false;
            }
            boolean missing = false;
            if (!owner.hasNode(name)) {
                if (area.flag("optional", false) || !area.flag("createAreaNode", true)) {
                    return false;
                }
                missing = true;
                if (!writing) {
                    return true;
                }
                owner.addNode(name, Nodes.AREA);
            }
            Node node = owner.getNode(name);
            missing |= part(node, area, depth + 1);
            for (Node component : Nodes.children(node, Nodes.COMPONENT)) {
                String id = Nodes.text(component, Nodes.TEMPLATE);
                DefinitionNode template = id == null
                        ? DefinitionNode.EMPTY
                        : templates.component(id).map(TemplateView::node).orElse(DefinitionNode.EMPTY);
                missing |= part(component, template, depth + 1);
            }
            return missing;
        }

        private boolean generated(Node owner, DefinitionNode definition) throws RepositoryException {
            boolean missing = false;
            for (DefinitionNode wanted : definition.node("autoGeneration").children("content")) {
                String name = wanted.text("name").orElse("");
                if (name.matches("[\\w-]+") && !owner.hasNode(name)) {
                    missing = true;
                    if (writing) {
                        create(owner, name, wanted, Nodes.COMPONENT);
                    }
                }
            }
            return missing;
        }

        private static void create(Node owner, String name, DefinitionNode wanted, String usualType)
                throws RepositoryException {
            Node node = owner.addNode(name, wanted.text(NODE_TYPE).orElse(usualType));
            for (Map.Entry<String, Object> entry : wanted.values().entrySet()) {
                String key = entry.getKey();
                if (entry.getValue() instanceof DefinitionNode child) {
                    create(node, key, child, "mgnl:contentNode");
                } else if (key.equals(TEMPLATE_ID)) {
                    node.setProperty(Nodes.TEMPLATE, entry.getValue().toString());
                } else if (!key.equals(NODE_TYPE) && !key.equals("name")) {
                    set(node, key, entry.getValue());
                }
            }
        }

        private static void set(Node node, String key, Object value) throws RepositoryException {
            if (value instanceof Boolean flag) {
                node.setProperty(key, flag);
            } else if (value instanceof Long number) {
                node.setProperty(key, number);
            } else if (value instanceof Double number) {
                node.setProperty(key, number);
            } else if (value instanceof List<?> several) {
                node.setProperty(key, several.stream().map(String::valueOf).toArray(String[]::new));
            } else {
                node.setProperty(key, value.toString());
            }
        }
    }
}
