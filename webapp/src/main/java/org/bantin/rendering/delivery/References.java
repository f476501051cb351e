package org.bantin.rendering.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.jcr.Node;
import org.bantin.definition.DefinitionNode;
import org.bantin.rendering.delivery.EndpointSettings.Reference;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.site.PageLinks;

/** Replaces what a property refers to by the node, the asset or the address it means; what leads nowhere stays as it is. */
final class References {
    private final EndpointSettings endpoint;
    private final PageLinks links;
    private final AssetWriting assets;
    private final NodeWriting nodes;

    References(EndpointSettings endpoint, PageLinks links, AssetWriting assets, NodeWriting nodes) {
        this.endpoint = endpoint;
        this.links = links;
        this.assets = assets;
        this.nodes = nodes;
    }

    Object resolved(Node holder, String property, String text, int depth) {
        for (Reference reference : endpoint.references()) {
            boolean meant = reference.property().matcher(property).matches()
                    && (reference.nodeType().isEmpty() || nodes.isOfType(holder, reference.nodeType()));
            if (meant && depth > 0 && !text.isEmpty()) {
                return resolved(reference, text, depth);
            }
        }
        return text;
    }

    private Object resolved(Reference reference, String text, int depth) {
        return switch (reference.kind()) {
            case RICH_TEXT -> links.converted(text);
            case ASSET -> asset(reference.resolver(), text);
            case NODE -> node(reference.resolver(), text, depth);
        };
    }

    private Object asset(DefinitionNode resolver, String text) {
        Node asset = links.target("dam", text);
        if (asset == null || !resolver.flag("expand", true)) {
            return text;
        }
        return assets.write(asset, resolver);
    }

    private Object node(DefinitionNode resolver, String text, int depth) {
        Node target = links.target(resolver.text("targetWorkspace").orElse(endpoint.workspace()), text);
        if (target == null) {
            return text;
        }
        boolean link = resolver.flag("generateLink", false);
        if (!resolver.flag("expand", true)) {
            return link ? links.of(target) : text;
        }
        if (nodes.isOpen(target) && !endpoint.referenceRepeat()) {
            return Nodes.read("identifier", target::getIdentifier);
        }
        Map<String, Object> written = nodes.write(target, endpoint.depth(), depth - 1);
        if (!link) {
            return written;
        }
        Map<String, Object> linked = new LinkedHashMap<>(written);
        Object names = linked.remove("@nodes");
        linked.put("@link", links.of(target));
        linked.put("@nodes", names == null ? java.util.List.of() : names);
        return linked;
    }
}
