package org.bantin.rendering.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import org.bantin.definition.DefinitionNode;
import org.bantin.rendering.functions.AssetView;
import org.bantin.rendering.functions.ThemeVariations;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;

/** Assets in the shape of Magnolia's delivery: key, address, metadata, renditions. */
final class AssetWriting {
    private final Surroundings surroundings;
    private final ThemeVariations variations;

    AssetWriting(Surroundings surroundings, ThemeVariations variations) {
        this.surroundings = surroundings;
        this.variations = variations;
    }

    Map<String, Object> write(Node node, DefinitionNode resolver) {
        AssetView asset = new AssetView(surroundings, node);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("@name", asset.getName());
        map.put("@path", asset.getPath());
        map.put("@id", asset.getItemKey().asString());
        if (resolver.flag("includeDownloadLink", true)) {
            map.put("@link", asset.getLink());
        }
        if (resolver.flag("includeAssetMetadata", true)) {
            map.put("metadata", metadata(asset, node));
        }
        List<String> wanted = resolver.texts("assetRenditions");
        if (!wanted.isEmpty()) {
            Map<String, Object> renditions = new LinkedHashMap<>();
            for (String name : wanted) {
                renditions.put(name, Map.of("mimeType", asset.getMimeType(), "link", variations.link(asset, name)));
            }
            map.put("renditions", renditions);
        }
        return map;
    }

    private static Map<String, Object> metadata(AssetView asset, Node node) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("fileName", asset.getFileName());
        metadata.put("mimeType", asset.getMimeType());
        put(metadata, "caption", asset.getCaption());
        metadata.put("fileSize", String.valueOf(asset.getFileSize()));
        metadata.put("height", String.valueOf(asset.getHeight()));
        metadata.put("width", String.valueOf(asset.getWidth()));
        metadata.put("title", asset.getTitle());
        metadata.put("format", asset.getMimeType());
        put(metadata, "description", asset.getDescription());
        put(metadata, "copyright", asset.getCopyright());
        put(metadata, "language", asset.getLanguage());
        metadata.put("creator", List.of());
        put(metadata, "subject", asset.getSubject() == null ? null : List.of(asset.getSubject()));
        put(metadata, "created", Nodes.text(node, "mgnl:created"));
        put(metadata, "modified", Nodes.text(node, "mgnl:lastModified"));
        return metadata;
    }

    private static void put(Map<String, Object> map, String key, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
