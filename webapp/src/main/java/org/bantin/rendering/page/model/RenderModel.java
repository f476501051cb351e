package org.bantin.rendering.page.model;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import javax.jcr.Node;
import org.bantin.definition.DefinitionNode;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.RenderFailedException;
import org.bantin.rendering.page.TemplateView;
import org.bantin.rendering.script.ModelScripts;
import org.bantin.rendering.script.ScriptNodes;
import org.jspecify.annotations.Nullable;

/** {@code model}: its part of the page, the model around it, and what a script model of its own adds. */
public final class RenderModel {
    private final ContentMap content;
    private final TemplateView template;
    private final @Nullable RenderModel parent;
    private final ModelScripts.@Nullable Model own;

    RenderModel(
            ContentMap content, TemplateView template, @Nullable RenderModel parent, ModelScripts.@Nullable Model own) {
        this.content = content;
        this.template = template;
        this.parent = parent;
        this.own = own;
    }

    /** What scripts see: the object that a JavaScript model made, else this one. */
    public Object exposed() {
        return own == null ? this : own.members();
    }

    /** What {@code execute} of the model gave; null when nothing. */
    @Nullable
    public TemplateModel result() {
        return own == null ? null : own.result();
    }

    /** The result as text, such as {@code redirect:/x.html}; empty when it is none. */
    public String outcome() {
        return own == null ? "" : own.resultText();
    }

    public @Nullable Object getParent() {
        return parent == null ? null : parent.exposed();
    }

    public Object getRoot() {
        return parent == null ? exposed() : parent.getRoot();
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
        try {
            return own == null ? null : own.members().get(name);
        } catch (TemplateModelException e) {
            throw new RenderFailedException("member " + name + " of a model", e);
        }
    }
}
