package org.bantin.rendering.script;

import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateScalarModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** Content, definitions, libraries and other objects of the page as a script sees them; what a script sets stays in the script. */
final class HashInScript extends ScriptableObject {
    private static final long serialVersionUID = 1L;

    private final transient TemplateHashModel hash;
    private final transient ScriptValues values;

    HashInScript(TemplateHashModel hash, ScriptValues values) {
        super(values.scope(), ScriptableObject.getObjectPrototype(values.scope()));
        this.hash = hash;
        this.values = values;
    }

    TemplateModel model() {
        return hash;
    }

    @Override
    public String getClassName() {
        return "Object";
    }

    @Override
    public Object get(String name, Scriptable start) {
        Object own = super.get(name, start);
        if (own != NOT_FOUND) {
            return own;
        }
        Object value = values.read(hash, name);
        if (value == null) {
            value = values.javaName(hash, name);
        }
        return value == null ? NOT_FOUND : value;
    }

    @Override
    public boolean has(String name, Scriptable start) {
        return super.has(name, start) || values.read(hash, name) != null;
    }

    @Override
    public Object[] getIds() {
        return keys(hash).toArray();
    }

    @Override
    public Object getDefaultValue(@Nullable Class<?> hint) {
        try {
            return hash instanceof TemplateScalarModel scalar ? scalar.getAsString() : "[object Object]";
        } catch (TemplateModelException e) {
            throw Context.reportRuntimeError(String.valueOf(e.getMessage()));
        }
    }

    static List<String> keys(TemplateHashModel hash) {
        List<String> names = new ArrayList<>();
        if (hash instanceof TemplateHashModelEx listable) {
            try {
                TemplateCollectionModel keys = listable.keys();
                TemplateModelIterator iterator = keys.iterator();
                while (iterator.hasNext()) {
                    if (iterator.next() instanceof TemplateScalarModel key) {
                        names.add(key.getAsString());
                    }
                }
            } catch (TemplateModelException e) {
                throw Context.reportRuntimeError(String.valueOf(e.getMessage()));
            }
        }
        return names;
    }
}
