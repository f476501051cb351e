package org.bantin.rendering.functions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.Property;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.PageRequest;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.PageTemplates;
import org.bantin.rendering.page.Surroundings;
import org.bantin.rendering.script.ScriptNodes;
import org.jspecify.annotations.Nullable;

/**
 * {@code cmsfn}: finding, walking, converting and linking content, and the state of the page. Its parts are classes of their own;
 * scripts see one library.
 */
public final class CmsFunctions extends ContentTree {

    CmsFunctions(Surroundings surroundings, PageTemplates templates) {
        super(surroundings, templates);
    }

    public @Nullable Object asContentMap(@Nullable Object of) {
        return of instanceof ContentMap ? of : found(node(of));
    }

    public @Nullable Node asJCRNode(@Nullable Object of) {
        Node node = node(of);
        return node == null ? null : ScriptNodes.readOnly(node);
    }

    public List<Object> asContentMapList(@Nullable Collection<?> all) {
        return all == null ? List.of() : like(null, nodes(all));
    }

    public List<Object> asNodeList(@Nullable Collection<?> all) {
        List<Object> result = new ArrayList<>();
        if (all != null) {
            nodes(all).forEach(node -> result.add(ScriptNodes.readOnly(node)));
        }
        return result;
    }

    private static List<Node> nodes(Collection<?> all) {
        List<Node> nodes = new ArrayList<>();
        for (Object one : all) {
            Node node = node(one);
            if (node != null) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    public @Nullable Object wrapForI18n(@Nullable Object of) {
        return of;
    }

    /** The content without HTML escaping of its values, all the way down. */
    public @Nullable Object decode(@Nullable Object of) {
        if (of instanceof ContentMap content) {
            return content.escaping() == Escaping.DATA ? content.with(Escaping.NONE) : content;
        }
        return of;
    }

    public @Nullable Object encode(@Nullable Object of) {
        return of instanceof ContentMap content && run().escaping() != Escaping.TEMPLATE
                ? content.with(Escaping.DATA)
                : of;
    }

    public String link(@Nullable Object of) {
        Node node = of instanceof Property property ? referenced(property) : node(of);
        return node == null ? "" : surroundings.links().of(node);
    }

    public String link(String workspace, @Nullable String reference) {
        Node node = reference == null ? null : surroundings.links().target(workspace, reference);
        return node == null ? "" : surroundings.links().of(node);
    }

    /** What a property names by identifier or path, in the workspace of its node. */
    private @Nullable Node referenced(Property property) {
        return Nodes.read("reference", () -> {
                    String workspace = Nodes.workspace(ScriptNodes.unwrapped(property.getParent()));
                    return property.isMultiple()
                            ? Optional.<Node>empty()
                            : Optional.ofNullable(surroundings.links().target(workspace, property.getString()));
                })
                .orElse(null);
    }

    public String linkPrefix(@Nullable Object of) {
        return link(of).replaceFirst("\\.html$", "");
    }

    /** Addresses of this page in every language of the site. */
    public Map<String, String> localizedLinks() {
        Map<String, String> links = new LinkedHashMap<>();
        Node main = surroundings.mainNode();
        if (main != null) {
            for (Locale locale : surroundings.site().locales()) {
                links.put(locale.toString(), surroundings.links().of(main, locale));
            }
        }
        return links;
    }

    public String externalLink(@Nullable Object of, String property) {
        Node node = node(of);
        String written = node == null ? null : Nodes.text(node, property);
        if (written == null || written.isBlank()) {
            return "";
        }
        String address = written.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? written : "http://" + written;
        return address.matches("(?i)(https?|mailto|tel|ftp):.*") ? address : "";
    }

    public String externalLinkTitle(@Nullable Object of, String linkProperty, String titleProperty) {
        Node node = node(of);
        String title = node == null ? null : Nodes.text(node, titleProperty);
        return title == null || title.isBlank() ? externalLink(of, linkProperty) : title;
    }

    public boolean isEditMode() {
        return surroundings.editing();
    }

    public boolean isPreviewMode() {
        return surroundings.request().mode() == PageRequest.Mode.PREVIEW;
    }

    public boolean isAuthorInstance() {
        return surroundings.request().mode() != PageRequest.Mode.PUBLISHED;
    }

    public boolean isPublicInstance() {
        return surroundings.request().mode() == PageRequest.Mode.PUBLISHED;
    }

    public String language() {
        return surroundings.locale().toString();
    }

    public boolean isCurrentLocale(@Nullable String locale) {
        return surroundings.locale().toString().equals(locale)
                || surroundings.locale().toLanguageTag().equals(locale);
    }
}
