package org.bantin.rendering.page.area;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.Node;
import org.bantin.definition.DefinitionNode;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.PageAnswer;
import org.bantin.rendering.PageRequest;
import org.bantin.rendering.RenderFailedException;
import org.bantin.rendering.RenderRun;
import org.bantin.rendering.TemplateMarks;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.PageTemplates;
import org.bantin.rendering.page.Surroundings;
import org.bantin.rendering.page.TemplateView;
import org.bantin.rendering.page.model.RenderModel;
import org.bantin.rendering.page.model.ScriptModels;
import org.bantin.rendering.page.model.ScriptRoles;
import org.bantin.rendering.template.TemplateEngine;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders one page from its parts, top to bottom. A component that fails is left out for the public and shown as a marked block
 * to editors; the rest of the page stands. Used by one thread.
 */
public final class Composition {
    private static final Logger LOG = LoggerFactory.getLogger(Composition.class);
    private static final int DEEPEST = 60;
    /** Render type of pages that a script in the browser builds: their file goes out as it is. */
    private static final String SPA = "spa";

    /** What a model's {@code execute} gives when its part shall not be rendered. */
    private static final String SKIP = "skip-rendering";

    private static final Pattern ELSEWHERE = Pattern.compile("(redirect|permanent):(.+)");

    private final Surroundings surroundings;
    private final TemplateEngine engine;
    private final PageTemplates templates;
    private final ScriptModels models;
    private final Map<String, Object> base;
    private final EditorMarks marks;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Deque<DefinitionNode> areas = new ArrayDeque<>();
    private PageAnswer.@Nullable Redirect redirect;

    /** What is being rendered: its definition, its content, its model. */
    record Frame(TemplateView template, ContentMap content, RenderModel model) {}

    public Composition(
            Surroundings surroundings,
            TemplateEngine engine,
            PageTemplates templates,
            ScriptModels models,
            Map<String, Object> base) {
        this.surroundings = surroundings;
        this.engine = engine;
        this.templates = templates;
        this.models = models;
        this.base = base;
        this.marks = new EditorMarks(surroundings);
    }

    public String page(TemplateView template, Node node) {
        StringWriter out = new StringWriter(32_768);
        String script = template.script()
                .orElseThrow(() -> new RenderFailedException("template " + template.id() + " names no script"));
        run(script, template, node, Map.of(), out);
        return out.toString();
    }

    /** One area of a page, without the page around it. */
    public String areaOnly(TemplateView template, Node node, String name) {
        StringWriter out = new StringWriter();
        ContentMap content = surroundings.run().content(node, Escaping.DATA);
        frames.push(new Frame(template, content, models.model(content, template, null, base, surroundings.run())));
        area(new AreaCall(name, null, null, Map.of(), Map.of()), out);
        frames.pop();
        return out.toString();
    }

    public String componentOnly(Node node) {
        StringWriter out = new StringWriter();
        component(node, Map.of(), out);
        return out.toString();
    }

    /** Where a model sends the visitor instead; null when nowhere. */
    public PageAnswer.@Nullable Redirect redirect() {
        return redirect;
    }

    @Nullable
    Frame current() {
        return frames.peek();
    }

    @Nullable
    public Node currentNode() {
        Frame frame = frames.peek();
        return frame == null ? null : frame.content().getJCRNode();
    }

    EditorMarks marks() {
        return marks;
    }

    /** A component with what its page passes down; never fails. */
    void component(Node node, Map<String, Object> attributes, Writer out) {
        component(node, attributes, DefinitionNode.EMPTY, out);
    }

    /** The same with what the page's script says instead of the definition. */
    void component(Node node, Map<String, Object> attributes, DefinitionNode overrides, Writer out) {
        RenderRun run = surroundings.run();
        int before = run.failures();
        StringWriter buffer = new StringWriter();
        surroundings.pass(attributes);
        try {
            renderComponent(node, overrides, buffer);
        } catch (RenderFailedException e) {
            LOG.error("component {} left out: {}", Nodes.path(node), e.getMessage());
            buffer.getBuffer().setLength(0);
            if (surroundings.request().mode() == PageRequest.Mode.PUBLISHED) {
                return;
            }
            buffer.write(failed(node, e.getMessage()));
        } finally {
            surroundings.unpass();
        }
        boolean failed = run.failures() > before;
        run.failures(before);
        if (!failed || surroundings.request().mode() != PageRequest.Mode.PUBLISHED) {
            write(out, buffer.toString());
        }
    }

    /** A part that cannot be shown, with the marks by which an editor can still move or delete it. */
    private String failed(Node node, @Nullable String reason) {
        String id = Nodes.text(node, Nodes.TEMPLATE);
        String named = id == null ? Nodes.handle(node) : id;
        TemplateView template =
                templates.component(named).orElseGet(() -> new TemplateView(named, DefinitionNode.EMPTY));
        return marks.componentStart(node, template, offeredAs(named))
                + EditorMarks.failure(reason)
                + marks.componentEnd();
    }

    private void renderComponent(Node node, DefinitionNode overrides, Writer out) {
        String id = Nodes.text(node, Nodes.TEMPLATE);
        Optional<TemplateView> found = id == null
                ? Optional.empty()
                : templates.component(id, surroundings.request().channel());
        if (found.isEmpty()) {
            throw new RenderFailedException(
                    id == null ? "no template is set on " + Nodes.handle(node) : "no template " + id + " is installed");
        }
        TemplateView defined = found.get();
        TemplateView template =
                overrides.values().isEmpty() ? defined : new TemplateView(defined.id(), overrides.over(defined.node()));
        write(out, marks.componentStart(node, template, offeredAs(template.id())));
        String script = template.script()
                .orElseThrow(() -> new RenderFailedException("template " + template.id() + " names no script"));
        run(script, template, node, Map.of(), out);
        write(out, marks.componentEnd());
    }

    /** An area of what is being rendered. */
    void area(AreaCall call, Writer out) {
        Frame frame = frames.peek();
        if (frame == null) {
            return;
        }
        Optional<DefinitionNode> definition = call.definition(frame.template());
        if (definition.isEmpty() || !definition.get().flag("enabled", true)) {
            return;
        }
        surroundings.pass(call.attributes());
        try {
            renderArea(call.name(), definition.get(), call.content() == null ? frame.content() : call.content(), out);
        } finally {
            surroundings.unpass();
        }
    }

    private void renderArea(String name, DefinitionNode written, ContentMap owner, Writer out) {
        DefinitionNode definition =
                PageTemplates.varied(written, surroundings.request().channel());
        ContentMap area = owner.get(name) instanceof ContentMap found ? found : null;
        boolean optional = definition.flag("optional", false);
        AreaContent content = AreaContent.of(surroundings, name, definition, owner, area);
        write(out, marks.areaStart(name, definition, owner, area));
        areas.push(definition);
        if (area != null || !optional) {
            TemplateView template = areaTemplate(name, definition);
            Optional<String> script = template.script();
            if (script.isPresent()) {
                ContentMap own = content.contentOf(owner, area, Escaping.of(script.get()));
                run(script.get(), template, own, content.variables(Escaping.of(script.get())), out);
            } else {
                content.nodes().forEach(component -> component(component, Map.of(), out));
            }
        }
        if (surroundings.editing()) {
            String reason = "only one component is shown here; the area " + name + " holds "
                    + (content.hidden().size() + 1);
            content.hidden().forEach(node -> write(out, failed(node, reason)));
        }
        areas.pop();
        write(out, marks.areaEnd());
    }

    private TemplateView areaTemplate(String name, DefinitionNode definition) {
        Frame frame = frames.peek();
        String owner = frame == null ? "" : frame.template().id();
        return new TemplateView(
                owner + "/" + name,
                definition.over(new DefinitionNode(Map.of("name", name, "parameters", new DefinitionNode(Map.of())))));
    }

    /** A block of a story, by its own definition. */
    void block(Node node, Optional<TemplateView> definition, Writer out) {
        definition.ifPresent(template -> template.script().ifPresent(script -> {
            try {
                run(script, template, node, Map.of(), out);
            } catch (RenderFailedException e) {
                LOG.error("block {} left out: {}", Nodes.path(node), e.getMessage());
            }
        }));
    }

    private void run(String script, TemplateView template, Node node, Map<String, Object> extra, Writer out) {
        Escaping usual = Escaping.of(script);
        boolean raw = usual == Escaping.DATA && !template.node().flag("escapeHtml", true);
        run(script, template, surroundings.run().content(node, raw ? Escaping.NONE : usual), extra, out);
    }

    private void run(String script, TemplateView template, ContentMap content, Map<String, Object> extra, Writer out) {
        if (frames.size() > DEEPEST) {
            throw new RenderFailedException(
                    "parts are nested more than " + DEEPEST + " deep at " + Nodes.handle(content.getJCRNode()));
        }
        if (template.renderType().equals(SPA)) {
            write(out, TemplateMarks.everywhere(engine.source(script)));
            return;
        }
        RenderRun run = surroundings.run();
        Escaping rule = Escaping.of(script);
        Escaping before = run.escaping(rule);
        Frame around = frames.peek();
        Map<String, Object> variables = new HashMap<>(base);
        RenderModel model = models.model(content, template, around == null ? null : around.model(), base, run);
        String outcome = model.outcome();
        Matcher elsewhere = ELSEWHERE.matcher(outcome);
        if (elsewhere.matches()) {
            redirect = new PageAnswer.Redirect(
                    elsewhere.group(2), elsewhere.group(1).equals("permanent"));
        }
        if (redirect != null || outcome.equals(SKIP)) {
            run.escaping(before);
            return;
        }
        variables.put("content", content);
        variables.put("def", template.node());
        variables.put("model", model.exposed());
        if (model.result() != null) {
            variables.put("actionResult", model.result());
            variables.put("action", model.result());
        }
        variables.putAll(extra);
        frames.push(new Frame(template, content, model));
        try {
            engine.render(script, variables, run, out);
        } finally {
            frames.pop();
            run.escaping(before);
        }
    }

    static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("page output", e);
        }
    }

    /** What the area around says of a component: its entry among {@code availableComponents}. */
    private DefinitionNode offeredAs(String template) {
        DefinitionNode area = areas.peek();
        return area == null
                ? DefinitionNode.EMPTY
                : area.children("availableComponents").stream()
                        .filter(entry -> entry.text("id").orElse("").equals(template))
                        .findFirst()
                        .orElse(DefinitionNode.EMPTY);
    }

    /** Ids of the components that an area offers to someone. */
    public static List<String> offered(DefinitionNode area, Actor actor) {
        return area.children("availableComponents").stream()
                .filter(component -> component.flag("enabled", true))
                .filter(component -> ScriptRoles.allow(component, actor))
                .flatMap(component -> component.text("id").stream())
                .distinct()
                .toList();
    }
}
