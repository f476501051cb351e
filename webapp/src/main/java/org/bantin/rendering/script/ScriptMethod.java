package org.bantin.rendering.script;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.List;
import org.bantin.rendering.RenderFailedException;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;

/** A function of a script as a template calls it. */
record ScriptMethod(Function function, Scriptable self, ScriptValues values) implements TemplateMethodModelEx {
    @Override
    @SuppressWarnings("rawtypes") // FreeMarker's interface
    public @Nullable Object exec(List arguments) throws TemplateModelException {
        try {
            return values.sandbox().run("function", context -> {
                Object[] given = new Object[arguments.size()];
                for (int i = 0; i < given.length; i++) {
                    given[i] = values.toScript(arguments.get(i));
                }
                return values.toTemplate(function.call(context, values.scope(), self, given));
            });
        } catch (RenderFailedException e) {
            throw new TemplateModelException(e.getMessage(), e);
        }
    }
}
