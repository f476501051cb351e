package org.bantin.rendering.functions;

import java.util.Map;
import javax.jcr.Node;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.jspecify.annotations.Nullable;

/** {@code damfn}: assets and their renditions. */
public final class DamFunctions extends Library {
    private final ThemeVariations variations;

    DamFunctions(Surroundings surroundings, ThemeVariations variations) {
        super(surroundings);
        this.variations = variations;
    }

    /** By key ({@code jcr:<uuid>}), UUID or path; null when there is none. */
    public @Nullable AssetView getAsset(@Nullable Object key) {
        if (key instanceof AssetView known) {
            return known;
        }
        Node node = node(key);
        Node asset =
                node != null ? node : key == null ? null : surroundings.links().target("dam", key.toString());
        return asset == null || !Nodes.is(asset, "mgnl:asset") ? null : new AssetView(surroundings, asset);
    }

    public @Nullable AssetView getAsset(String provider, String path) {
        return getAsset(path);
    }

    public @Nullable AssetView getAssetForAbsolutePath(String path) {
        return getAsset(path);
    }

    public @Nullable AssetView getAssetForAbsolutePath(String provider, String path) {
        return getAsset(path);
    }

    /** The name of old. */
    public @Nullable AssetView getAssetForId(@Nullable Object key) {
        return getAsset(key);
    }

    /** The name of old. */
    public @Nullable String getAssetLinkForId(@Nullable Object key) {
        return getAssetLink(key);
    }

    public @Nullable String getAssetLinkForId(@Nullable Object key, String rendition) {
        return getAssetLink(key, rendition);
    }

    public @Nullable AssetView getFolder(String provider, String path) {
        return getFolder(path);
    }

    public @Nullable RenditionView getRenditionForAssetId(@Nullable Object key, String name) {
        return getRendition(key, name);
    }

    public @Nullable AssetView getFolder(@Nullable String key) {
        Node folder = key == null ? null : surroundings.links().target("dam", key);
        return folder == null ? null : new AssetView(surroundings, folder);
    }

    public @Nullable RenditionView getRendition(@Nullable Object key, String name) {
        AssetView asset = getAsset(key);
        return asset == null ? null : new RenditionView(asset, name, variations.link(asset, name));
    }

    public @Nullable String getAssetLink(@Nullable Object key) {
        AssetView asset = getAsset(key);
        return asset == null ? null : asset.getLink();
    }

    public @Nullable String getAssetLink(@Nullable Object key, String rendition) {
        RenditionView found = getRendition(key, rendition);
        return found == null ? null : found.getLink();
    }

    public @Nullable Map<String, Object> getAssetMap(@Nullable Object key) {
        AssetView asset = getAsset(key);
        return asset == null ? null : asset.map();
    }

    public @Nullable Map<String, Object> getAssetMapForAssetId(@Nullable String key) {
        return getAssetMap(key);
    }

    /** A rendition: its address, and the asset it was made of. */
    public record RenditionView(AssetView asset, String name, String link) {
        public String getLink() {
            return link;
        }

        public AssetView getAsset() {
            return asset;
        }

        public String getRenditionName() {
            return name;
        }

        public String getMediaType() {
            return asset.getMimeType();
        }
    }
}
