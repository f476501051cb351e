package org.bantin.rendering.template;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import org.jspecify.annotations.Nullable;

/** {@code content.@nodeType}: its name where a text is wanted, and {@code .name} or {@code .getName()} of it as of a node type. */
record NodeTypeModel(String name) implements TemplateScalarModel, TemplateHashModel {
    @Override
    public String getAsString() {
        return name;
    }

    @Override
    public @Nullable TemplateModel get(String key) {
        return switch (key) {
            case "name" -> new SimpleScalar(name);
            case "getName", "toString" -> (TemplateMethodModelEx) arguments -> new SimpleScalar(name);
            default -> null;
        };
    }

    @Override
    public boolean isEmpty() {
        return name.isEmpty();
    }
}
