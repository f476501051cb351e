package org.bantin.rendering.page.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.RenderRun;
import org.bantin.rendering.page.TemplateView;
import org.bantin.rendering.script.ModelScripts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes {@code model} for a part. A model written in JavaScript runs in its sandbox. Java model classes of other installations
 * cannot run here: the model then has its built-in members only, which is logged once per class.
 */
@Component
public class ScriptModels {
    private static final Logger LOG = LoggerFactory.getLogger(ScriptModels.class);

    private final ModelScripts scripts;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    public ScriptModels(ModelScripts scripts) {
        this.scripts = scripts;
    }

    public RenderModel model(
            ContentMap content,
            TemplateView template,
            @Nullable RenderModel parent,
            Map<String, Object> globals,
            RenderRun run) {
        RenderModel plain = new RenderModel(content, template, parent, null);
        Optional<String> script = template.modelScript();
        if (script.isEmpty()) {
            template.node().text("modelClass").ifPresent(name -> {
                if (told.add(name)) {
                    LOG.info("model class {} of {} is not available; its own members are missing", name, template.id());
                }
            });
            return plain;
        }
        Map<String, Object> known = new HashMap<>(globals);
        known.remove("cms");
        known.put("content", content);
        known.put("def", template.node());
        known.put("node", plain.getNode());
        Map<String, Object> members = new HashMap<>();
        members.put("content", content);
        members.put("node", plain.getNode());
        members.put("definition", template.node());
        if (parent != null) {
            members.put("parent", parent.exposed());
            members.put("root", parent.getRoot());
            known.put("parent", parent.exposed());
            known.put("root", parent.getRoot());
        }
        return new RenderModel(content, template, parent, scripts.evaluate(script.get(), known, members, run));
    }
}
