package org.bantin.rendering;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import org.jspecify.annotations.Nullable;

/** A {@link ContentMap} in FreeMarker: a hash of its values, printed as its node name. */
final class ContentModel
        implements TemplateHashModelEx, TemplateScalarModel, AdapterTemplateModel, WrapperTemplateModel {
    private final ContentMap content;
    private final ObjectWrapper wrapper;

    ContentModel(ContentMap content, ObjectWrapper wrapper) {
        this.content = content;
        this.wrapper = wrapper;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
        return wrapper.wrap(content.get(key));
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
    public Object getAdaptedObject(Class<?> hint) {
        return content;
    }

    @Override
    public Object getWrappedObject() {
        return content;
    }
}
