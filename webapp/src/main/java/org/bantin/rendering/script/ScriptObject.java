package org.bantin.rendering.script;

import freemarker.template.SimpleCollection;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** An object of a script as a template sees it: members of its own and of its prototypes; {@code x} also finds {@code getX()}. */
final class ScriptObject implements TemplateHashModelEx {
    private final Scriptable object;
    private final ScriptValues values;

    ScriptObject(Scriptable object, ScriptValues values) {
        this.object = object;
        this.values = values;
    }

    Scriptable object() {
        return object;
    }

    @Override
    public @Nullable TemplateModel get(String name) {
        return values.sandbox().run(name, context -> {
            Object value = ScriptableObject.getProperty(object, name);
            if (value instanceof Function function) {
                return new ScriptMethod(function, object, values);
            }
            if (value == Scriptable.NOT_FOUND && !name.isEmpty()) {
                String getter = "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
                Object found = ScriptableObject.getProperty(object, getter);
                if (found instanceof Function function) {
                    return values.toTemplate(function.call(context, values.scope(), object, new Object[0]));
                }
            }
            return values.toTemplate(value);
        });
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public int size() {
        return names().size();
    }

    @Override
    public TemplateCollectionModel keys() {
        return new SimpleCollection(names(), null);
    }

    @Override
    public TemplateCollectionModel values() {
        return new SimpleCollection(
                names().stream().map(name -> get(String.valueOf(name))).toList(), null);
    }

    private List<Object> names() {
        return values.sandbox().run("keys", context -> {
            List<Object> names = new ArrayList<>();
            for (Object id : object.getIds()) {
                names.add(new freemarker.template.SimpleScalar(String.valueOf(id)));
            }
            return names;
        });
    }
}
