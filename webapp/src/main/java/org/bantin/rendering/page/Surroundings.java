package org.bantin.rendering.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.jcr.Node;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.Markup;
import org.bantin.rendering.PageRequest;
import org.bantin.rendering.RenderRun;
import org.bantin.rendering.page.area.Composition;
import org.bantin.rendering.page.site.PageAddress;
import org.bantin.rendering.page.site.PageLinks;
import org.bantin.rendering.page.site.WebSite;
import org.bantin.rendering.page.site.WebSites;
import org.bantin.rendering.page.web.WebResponse;
import org.bantin.rendering.script.ModelScripts;
import org.jspecify.annotations.Nullable;

/** What scripts and function libraries know of the page being rendered: run, site, request, main page, and what was passed down. */
public final class Surroundings {
    private static final String KEY = Surroundings.class.getName();

    private final RenderRun run;
    private final WebSite site;
    private final PageRequest request;
    private final PageAddress address;
    private final PageLinks links;
    private final Deque<Map<String, Object>> passed = new ArrayDeque<>();
    private final Map<String, Object> kept = new HashMap<>();
    private final WebResponse response;
    private @Nullable Node mainNode;
    private @Nullable Composition composition;

    Surroundings(RenderRun run, WebSite site, PageRequest request, PageAddress address) {
        this.run = run;
        this.site = site;
        this.request = request;
        this.address = address;
        this.links = new PageLinks(run, site, request.contextPath());
        this.response = new WebResponse(run);
        run.storedText(links::converted);
        run.attributes().put(KEY, this);
        run.attributes().put(ModelScripts.HOST, request.host());
    }

    /** Those of a run; for a page that is no page of areas they are made from its context. */
    public static Surroundings of(RenderRun run, WebSites sites) {
        if (run.attributes().get(KEY) instanceof Surroundings known) {
            return known;
        }
        PageRequest.Mode mode = run.context().preview() ? PageRequest.Mode.PREVIEW : PageRequest.Mode.PUBLISHED;
        String path = run.context().path();
        PageRequest request = new PageRequest(
                "localhost",
                "",
                path,
                "",
                run.context().parameters(),
                mode,
                run.context().actor());
        WebSite site = sites.of(request.host(), path);
        return new Surroundings(run, site, request, PageAddress.of(site, path));
    }

    void compose(Composition work, Node main) {
        composition = work;
        mainNode = main;
    }

    public RenderRun run() {
        return run;
    }

    public WebSite site() {
        return site;
    }

    public PageRequest request() {
        return request;
    }

    public PageAddress address() {
        return address;
    }

    public PageLinks links() {
        return links;
    }

    public Locale locale() {
        return run.locale();
    }

    public boolean editing() {
        return request.mode() == PageRequest.Mode.EDIT;
    }

    /** The page asked for; null when no page of areas is rendered. */
    public @Nullable Node mainNode() {
        return mainNode;
    }

    @Nullable
    public Composition composition() {
        return composition;
    }

    /** What enclosing directives passed down under {@code contextAttributes}, innermost first. */
    @Nullable
    public Object passed(String name) {
        for (Map<String, Object> attributes : passed) {
            Object value = attributes.get(name);
            if (value != null) {
                return value;
            }
        }
        return kept.get(name);
    }

    /** Keeps a value for the rest of the page; forgets it when null. */
    public void keep(String name, @Nullable Object value) {
        if (value == null) {
            kept.remove(name);
        } else {
            kept.put(name, value);
        }
    }

    public WebResponse response() {
        return response;
    }

    public void pass(Map<String, Object> attributes) {
        passed.push(attributes);
    }

    public void unpass() {
        passed.pop();
    }

    /** A node that a function found by itself: as stored for foreign scripts, for ours so that the template escapes. */
    public ContentMap found(Node node) {
        return run.content(node, run.escaping() == Escaping.TEMPLATE ? Escaping.TEMPLATE : Escaping.NONE);
    }

    /** Markup built by a function: foreign scripts get a string. */
    public Object html(String markup) {
        return run.escaping() == Escaping.TEMPLATE ? new Markup(markup) : markup;
    }
}
