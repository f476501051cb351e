package org.bantin.rendering.functions;

import java.util.Locale;
import java.util.Map;
import org.bantin.asset.PictureStamp;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.jspecify.annotations.Nullable;

/** Image sizes of the site's theme, and the addresses of renditions in them. */
public final class ThemeVariations {
    private static final Map<String, String> EXTENSIONS = Map.of(
            "image/jpeg",
            "jpg",
            "image/png",
            "png",
            "image/webp",
            "webp",
            "image/gif",
            "png",
            "image/bmp",
            "jpg",
            "image/tiff",
            "jpg");
    private static final int HASH_LETTERS = 12;
    private static final int LARGEST = 4000;

    private final Surroundings surroundings;
    private final Definitions definitions;

    public ThemeVariations(Surroundings surroundings, Definitions definitions) {
        this.surroundings = surroundings;
        this.definitions = definitions;
    }

    /** The address of an asset in a variation; the original when the variation or the kind of file is unknown. */
    public String link(AssetView asset, String name) {
        return link(asset, surroundings.site().themeName(), name);
    }

    /** The same in a theme that need not be the site's. */
    String link(AssetView asset, String theme, String name) {
        DefinitionNode variation = definitions
                .find("themes", theme)
                .orElse(DefinitionNode.EMPTY)
                .node("imaging")
                .node("variations")
                .node(name);
        String extension = EXTENSIONS.get(asset.getMimeType().toLowerCase(Locale.ROOT));
        int width = number(variation.text("width").orElse(null));
        int height = number(variation.text("height").orElse(null));
        if (extension == null || (width == 0 && height == 0)) {
            return asset.getLink();
        }
        if (width == 0) {
            width = asset.getHeight() == 0
                    ? height
                    : (int) Math.round((double) height * asset.getWidth() / asset.getHeight());
            height = 0;
        }
        String hash = Nodes.read("the stamp of a picture", () -> PictureStamp.of(asset.node()));
        String mark = hash.isEmpty() ? "00000000" : hash.substring(0, Math.min(HASH_LETTERS, hash.length()));
        String id = asset.getItemKey().getAssetId();
        return surroundings.request().contextPath() + "/.imaging/" + id + "/" + Math.min(width, LARGEST) + "x"
                + Math.min(height, LARGEST) + "/" + mark + "." + extension;
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }
}
