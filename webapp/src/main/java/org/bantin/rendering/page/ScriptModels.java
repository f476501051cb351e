package org.bantin.rendering.page;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bantin.rendering.ContentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes {@code model} for a part. Java model classes of other installations cannot run here: the model then has its built-in
 * members only, which is logged once per class.
 */
@Component
class ScriptModels {
    private static final Logger LOG = LoggerFactory.getLogger(ScriptModels.class);

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    RenderModel model(
            ContentMap content, TemplateView template, @Nullable RenderModel parent, Map<String, Object> globals) {
        template.node().text("modelClass").ifPresent(name -> {
            if (told.add(name)) {
                LOG.info("model class {} of {} is not available; its own members are missing", name, template.id());
            }
        });
        return new RenderModel(content, template, parent, Map.of());
    }
}
