package org.bantin.rendering.script;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bantin.definition.Definitions;
import org.bantin.definition.resource.Resource;
import org.bantin.definition.resource.Resources;
import org.bantin.rendering.ContentDelivery;
import org.bantin.rendering.RenderFailedException;
import org.bantin.rendering.RenderRun;
import org.bantin.rendering.template.TemplateEngine;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Runs the script of a model: its last expression is the model. All scripts of one page share JavaScript's own objects; what
 * one declares is its own. A script sees what templates see (content, definition, libraries), logs with {@code print} and
 * {@code console}, loads other scripts of light modules with {@code loadScript}, and reaches no Java class. Thread-safe.
 */
@Component
public class ModelScripts {
    /** Where a run keeps the host that its page was asked at, among its attributes. */
    public static final String HOST = "host";

    private static final String KEY = ModelScripts.class.getName();

    private final Resources resources;
    private final TemplateEngine engine;
    private final Definitions definitions;
    private final Supplier<ContentDelivery> delivery;
    private final Sandbox sandbox = new Sandbox();
    private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

    private record Compiled(Instant changed, Script script) {}

    @Autowired
    ModelScripts(
            Resources resources,
            TemplateEngine engine,
            Definitions definitions,
            ObjectProvider<ContentDelivery> delivery) {
        this(resources, engine, definitions, delivery::getObject);
    }

    public ModelScripts(
            Resources resources, TemplateEngine engine, Definitions definitions, Supplier<ContentDelivery> delivery) {
        this.resources = resources;
        this.engine = engine;
        this.definitions = definitions;
        this.delivery = delivery;
    }

    /** A model: what templates read of it, and what its {@code execute} gave. */
    public record Model(TemplateHashModel members, @Nullable TemplateModel result) {
        /** The result as text; empty when there is none. */
        public String resultText() {
            try {
                return result instanceof TemplateScalarModel text ? text.getAsString() : "";
            } catch (TemplateModelException e) {
                throw new RenderFailedException("result of a model", e);
            }
        }
    }

    /**
     * Evaluates a script.
     *
     * @param path of the script among the resources, such as {@code /m/templates/components/x.js}
     * @param globals what the script finds by name
     * @param members what the model gets when it has no such member itself: parent, root, content, node, definition
     */
    public Model evaluate(String path, Map<String, Object> globals, Map<String, Object> members, RenderRun run) {
        run.stillInTime();
        return sandbox.run(path, context -> {
            Scriptable standard = standard(context, run);
            ScriptValues values = new ScriptValues(sandbox, engine.wrapper(), standard);
            Scriptable scope = context.newObject(standard);
            scope.setPrototype(standard);
            scope.setParentScope(null);
            globals.forEach((name, value) -> ScriptableObject.putProperty(scope, name, values.toScript(value)));
            Body load =
                    arguments -> script(context, Context.toString(arguments[0])).exec(context, scope, scope);
            ScriptableObject.putProperty(scope, "loadScript", values.function("loadScript", load::call));
            ScriptableObject.putProperty(scope, "load", values.function("load", load::call));
            Object last = script(context, path).exec(context, scope, scope);
            if (!(last instanceof Scriptable model)) {
                throw new RenderFailedException(
                        "script " + path + ": its last expression is the model, such as \"new Model();\", and gives "
                                + Context.toString(last));
            }
            members.forEach((name, value) -> {
                if (!ScriptableObject.hasProperty(model, name)) {
                    ScriptableObject.defineProperty(model, name, values.toScript(value), ScriptableObject.DONTENUM);
                }
            });
            if (!ScriptableObject.hasProperty(model, "log")) {
                Object log = ScriptableObject.getProperty(standard, "log");
                ScriptableObject.defineProperty(model, "log", log, ScriptableObject.DONTENUM);
            }
            TemplateModel result = ScriptableObject.getProperty(model, "execute") instanceof Function execute
                    ? values.toTemplate(execute.call(context, scope, model, new Object[0]))
                    : null;
            return new Model(new ScriptObject(model, values), result);
        });
    }

    /** As in {@link ScriptValues}; may fail as scripts do. */
    @FunctionalInterface
    private interface Body extends ScriptValues.Body {}

    private Scriptable standard(Context context, RenderRun run) {
        if (run.attributes().get(KEY) instanceof Scriptable known) {
            return known;
        }
        ScriptableObject made = context.initSafeStandardObjects();
        ScriptValues values = new ScriptValues(sandbox, engine.wrapper(), made);
        String host = String.valueOf(run.attributes().getOrDefault(HOST, "localhost"));
        ScriptSurroundings.prepare(made, values, new OwnEndpoints(delivery, host));
        ScriptableObject.defineProperty(
                made,
                "templateRegistry",
                values.toScript(new TemplateRegistry(definitions)),
                ScriptableObject.DONTENUM);
        run.attributes().put(KEY, made);
        return made;
    }

    private Script script(Context context, String path) {
        Resource resource = resources
                .find(path)
                .orElseThrow(() -> new RenderFailedException("no script " + path + " in any light module"));
        Compiled known = compiled.get(path);
        if (known == null || !known.changed().equals(resource.lastModified())) {
            known = new Compiled(
                    resource.lastModified(),
                    context.compileString(resource.text().strip(), path, 1, null));
            compiled.put(path, known);
        }
        return known.script();
    }
}
