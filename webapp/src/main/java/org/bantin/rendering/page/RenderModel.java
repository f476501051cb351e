package org.bantin.rendering.page;

import java.util.Map;
import javax.jcr.Node;
import org.bantin.definition.DefinitionNode;
import org.bantin.rendering.ContentMap;
import org.jspecify.annotations.Nullable;

/** {@code model}: its part of the page, the model around it, and what a script model of its own adds. */
public final class RenderModel {
    private final ContentMap content;
    private final TemplateView template;
    private final @Nullable RenderModel parent;
    private final Map<String, Object> own;

    RenderModel(ContentMap content, TemplateView template, @Nullable RenderModel parent, Map<String, Object> own) {
        this.content = content;
        this.template = template;
        this.parent = parent;
        this.own = own;
    }

    public @Nullable RenderModel getParent() {
        return parent;
    }

    public RenderModel getRoot() {
        return parent == null ? this : parent.getRoot();
    }

    public ContentMap getContent() {
        return content;
    }

    public Node getNode() {
        return ScriptNodes.readOnly(content.getJCRNode());
    }

    public DefinitionNode getDefinition() {
        return template.node();
    }

    /** A member of the script model; missing when there is none. */
    public @Nullable Object get(String name) {
        return own.get(name);
    }
}
