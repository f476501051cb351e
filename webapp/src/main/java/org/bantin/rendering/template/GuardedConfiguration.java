package org.bantin.rendering.template;

import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives templates whose every loop has a step that a {@link RenderGuard} can count, even a loop without a body; FreeMarker has that
 * for ending templates by interruption, which this project never does.
 */
final class GuardedConfiguration extends Configuration {
    private final Map<Template, Boolean> guarded = Collections.synchronizedMap(new WeakHashMap<>());

    GuardedConfiguration() {
        super(VERSION_2_3_34);
    }

    @Override
    @SuppressWarnings("NullAway") // FreeMarker is unannotated
    public Template getTemplate(
            String name,
            @Nullable Locale locale,
            @Nullable Object lookupCondition,
            @Nullable String encoding,
            boolean parseAsFtl,
            boolean ignoreMissing)
            throws IOException {
        Template template = super.getTemplate(name, locale, lookupCondition, encoding, parseAsFtl, ignoreMissing);
        if (template != null) {
            guarded.computeIfAbsent(template, GuardedConfiguration::withSteps);
        }
        return template;
    }

    private static Boolean withSteps(Template template) {
        _CoreAPI.addThreadInterruptedChecks(template);
        return true;
    }
}
