package org.bantin.rendering.template;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNodeModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import org.bantin.rendering.ContentMap;
import org.jspecify.annotations.Nullable;

/** A {@link ContentMap} in FreeMarker: a hash of its values, printed as its node name; {@code ?children} and {@code ?parent} walk the tree. */
final class ContentModel
        implements TemplateHashModelEx,
                TemplateScalarModel,
                TemplateNodeModel,
                AdapterTemplateModel,
                WrapperTemplateModel {
    private final ContentMap content;
    private final ObjectWrapper wrapper;

    ContentModel(ContentMap content, ObjectWrapper wrapper) {
        this.content = content;
        this.wrapper = wrapper;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
        return key.equals("@nodeType") ? new NodeTypeModel(getNodeType()) : wrapper.wrap(content.get(key));
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public int size() {
        return content.keys().size();
    }

    @Override
    public TemplateCollectionModel keys() {
        return new SimpleCollection(content.keys(), wrapper);
    }

    @Override
    public TemplateCollectionModel values() {
        return new SimpleCollection(content.keys().stream().map(content::get).toList(), wrapper);
    }

    @Override
    public String getAsString() {
        return content.name();
    }

    @Override
    @SuppressWarnings("NullAway") // FreeMarker is unannotated: a root has no parent
    public @Nullable TemplateNodeModel getParentNode() {
        ContentMap parent = content.parent();
        return parent == null ? null : new ContentModel(parent, wrapper);
    }

    @Override
    public TemplateSequenceModel getChildNodes() {
        return new SimpleSequence(content.children(), wrapper);
    }

    @Override
    public String getNodeName() {
        return content.name();
    }

    @Override
    public String getNodeType() {
        return String.valueOf(content.get("@nodeType"));
    }

    @Override
    @SuppressWarnings("NullAway") // FreeMarker is unannotated: content has no namespace
    public @Nullable String getNodeNamespace() {
        return null;
    }

    @Override
    public Object getAdaptedObject(Class<?> hint) {
        return content;
    }

    @Override
    public Object getWrappedObject() {
        return content;
    }
}
