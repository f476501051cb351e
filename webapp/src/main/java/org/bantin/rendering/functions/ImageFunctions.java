package org.bantin.rendering.functions;

import javax.jcr.Node;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.jspecify.annotations.Nullable;

/** {@code imgfn}: variations of pictures. */
public final class ImageFunctions extends Library {
    private final ThemeVariations variations;

    ImageFunctions(Surroundings surroundings, ThemeVariations variations) {
        super(surroundings);
        this.variations = variations;
    }

    /** The address of a picture (an asset or the binary in it) in a variation of the theme. */
    public @Nullable String getImageVariationLinkFromBinary(@Nullable Object of, String variation) {
        Node node = node(of);
        Node asset = node == null ? null : Nodes.nearest(node, "mgnl:asset");
        if (asset == null) {
            return null;
        }
        AssetView view = new AssetView(surroundings, asset);
        return variation.equals("original") ? view.getLink() : variations.link(view, variation);
    }
}
