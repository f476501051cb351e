package org.bantin.rendering.library;

import org.bantin.asset.PictureStamp;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.RenderRun;
import org.bantin.rendering.page.Nodes;
import org.jspecify.annotations.Nullable;

/** Makes {@link Picture}s of assets that the page's session can read. */
public final class Pictures {
    private static final int LARGEST = 1600;
    private static final int HASH_LETTERS = 12;

    private final RenderRun run;

    Pictures(RenderRun run) {
        this.run = run;
    }

    /** Of a key ({@code jcr:<uuid>} or UUID); null when there is no such picture. */
    @Nullable
    Picture of(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        ContentMap asset = run.content(key, Escaping.NONE);
        if (asset == null || !(asset.get("jcr:content") instanceof ContentMap file)) {
            return null;
        }
        int width = number(file.get("width"));
        int height = number(file.get("height"));
        if (width == 0 || height == 0) {
            return null;
        }
        int shown = Math.min(LARGEST, width);
        String hash = Nodes.read("the stamp of a picture", () -> PictureStamp.of(asset.getJCRNode()));
        String alt = asset.text("alt");
        String preview = file.text("preview");
        return new Picture(
                asset.id(),
                hash.isEmpty() ? "0" : hash.substring(0, Math.min(HASH_LETTERS, hash.length())),
                shown,
                Math.round(height * (shown / (float) width)),
                0,
                alt == null ? "" : alt,
                asset.text("caption"),
                asset.text("credit"),
                preview == null ? "" : preview);
    }

    /** Of an entry of {@code photos}: its own texts before those of the asset. */
    @Nullable
    Picture ofPhoto(ContentMap photo) {
        Picture picture = of(photo.text("asset"));
        if (picture == null) {
            return null;
        }
        String alt = own(photo, "alt", picture.alt());
        String caption = own(photo, "caption", picture.caption());
        String credit = photo.text("credit");
        return new Picture(
                picture.id(),
                picture.hash(),
                picture.width(),
                picture.height(),
                picture.ratio(),
                alt == null || alt.isBlank() ? picture.alt() : alt,
                caption == null || caption.isBlank() ? picture.caption() : caption,
                credit == null || credit.isBlank() ? picture.credit() : credit,
                picture.preview());
    }

    /** What the entry says in the page's language; what it says in the first one when the asset says nothing at all. */
    private @Nullable String own(ContentMap photo, String field, @Nullable String ofAsset) {
        boolean translated = run.inDefaultLocale() || photo.hasOwn(field) || ofAsset == null || ofAsset.isBlank();
        return translated ? photo.text(field) : null;
    }

    /** The picture that stands for an item: its hero, else its first photo, its portrait or logo. */
    @Nullable
    Picture leading(ContentMap content) {
        for (String field : new String[] {"hero", "portrait", "logo"}) {
            Picture picture = of(content.text(field));
            if (picture != null) {
                return picture;
            }
        }
        for (ContentMap photo : content.entries("photos")) {
            Picture picture = ofPhoto(photo);
            if (picture != null) {
                return picture;
            }
        }
        return null;
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }
}
