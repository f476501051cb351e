package org.bantin.rendering.script;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateSequenceModel;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptableObject;

/** An array of a script as a template lists it. */
record ScriptList(NativeArray array, ScriptValues values) implements TemplateSequenceModel {
    @Override
    public @Nullable TemplateModel get(int index) {
        return values.sandbox()
                .run("item " + index, context -> values.toTemplate(ScriptableObject.getProperty(array, index)));
    }

    @Override
    public int size() {
        return (int) Math.min(array.getLength(), Integer.MAX_VALUE);
    }
}
