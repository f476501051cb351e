package org.bantin.rendering.page.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.jcr.Node;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.PageRequest;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.bantin.rendering.page.area.Composition;
import org.bantin.rendering.script.ScriptNodes;
import org.jspecify.annotations.Nullable;

/** {@code state}: what was asked for. Texts are HTML-escaped for scripts that print data as it comes. */
public final class AggregationState {
    private final Surroundings surroundings;
    private final boolean plain;

    public AggregationState(Surroundings surroundings) {
        this(surroundings, false);
    }

    private AggregationState(Surroundings surroundings, boolean plain) {
        this.surroundings = surroundings;
        this.plain = plain;
    }

    private String escaped(Surroundings around, String text) {
        return plain ? text : escape(around, text);
    }

    static String escape(Surroundings surroundings, String text) {
        return surroundings.run().escaping() == Escaping.TEMPLATE
                ? text
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }

    public String getOriginalURI() {
        return escaped(
                surroundings,
                surroundings.request().contextPath() + surroundings.request().path());
    }

    public String getCurrentURI() {
        return escaped(surroundings, surroundings.request().path());
    }

    public String getOriginalBrowserURI() {
        return getOriginalURI();
    }

    public String getOriginalURL() {
        return escaped(
                surroundings,
                "http://" + surroundings.request().host()
                        + surroundings.request().contextPath()
                        + surroundings.request().path());
    }

    public String getOriginalBrowserURL() {
        return getOriginalURL();
    }

    public String getQueryString() {
        return escaped(surroundings, surroundings.request().query());
    }

    public String getExtension() {
        String extension = surroundings.address().extension();
        return escaped(surroundings, extension.isEmpty() ? "html" : extension);
    }

    public String getSelector() {
        return escaped(surroundings, surroundings.address().selector());
    }

    public List<String> getSelectors() {
        return List.of(surroundings.address().selector().split("~")).stream()
                .filter(selector -> !selector.isEmpty())
                .map(selector -> escaped(surroundings, selector))
                .toList();
    }

    public String getHandle() {
        return escaped(surroundings, surroundings.address().handle());
    }

    public String getRepository() {
        return "website";
    }

    public @Nullable Node getMainContentNode() {
        Node main = surroundings.mainNode();
        return main == null ? null : ScriptNodes.readOnly(main);
    }

    public @Nullable ContentMap getMainContent() {
        Node main = surroundings.mainNode();
        return main == null
                ? null
                : surroundings.run().content(main, surroundings.run().escaping());
    }

    public @Nullable Node getCurrentContentNode() {
        Composition composition = surroundings.composition();
        Node current = composition == null ? surroundings.mainNode() : composition.currentNode();
        return current == null ? null : ScriptNodes.readOnly(current);
    }

    public @Nullable String getTemplateName() {
        Node main = surroundings.mainNode();
        return main == null ? null : Nodes.text(main, Nodes.TEMPLATE);
    }

    public Locale getLocale() {
        return surroundings.locale();
    }

    public Map<String, String> getChannel() {
        String channel = surroundings.request().channel();
        return Map.of("name", channel.isEmpty() ? "all" : escaped(surroundings, channel));
    }

    public boolean isPreviewMode() {
        return surroundings.request().mode() != PageRequest.Mode.EDIT;
    }

    public String getCharacterEncoding() {
        return "UTF-8";
    }

    public SiteView getSite() {
        return new SiteView(surroundings.site());
    }

    /** The state without escaping; scripts that unwrap it escape themselves. */
    public AggregationState unwrap() {
        return new AggregationState(surroundings, true);
    }
}
