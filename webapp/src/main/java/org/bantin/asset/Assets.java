package org.bantin.asset;

import java.io.InputStream;
import java.util.Optional;
import org.bantin.content.ItemId;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;

/** The files of the media library. Fields of an asset (caption, credit, alternative text) are those of its item. */
public interface Assets {
    /** Takes in a picture or document by its content. Metadata is read first; what is served carries no position. */
    AssetOutcome takeIn(Actor actor, AssetUpload upload);

    Optional<AssetFile> file(StoreName store, Actor actor, ItemId id);

    /** Opens the original bytes as they may be served; the caller closes. */
    InputStream open(StoreName store, Actor actor, ItemId id);

    /** A rendition, made once and cached on disk; empty when the asset is no picture. */
    Optional<RenditionFile> rendition(StoreName store, Actor actor, ItemId id, RenditionSpec spec);

    /** What is known of the stored bytes. Width and height in pixels, 0 when no picture; focal point 0 to 1. */
    record AssetFile(
            String fileName,
            String mimeType,
            long size,
            int width,
            int height,
            double focalX,
            double focalY,
            String contentHash) {}

    /** A finished rendition on disk. */
    record RenditionFile(java.nio.file.Path path, String mimeType, int width, int height) {}

    /**
     * What is wanted: width in pixels (1 to 4000), height 0 to keep the ratio else crop around the focal point, format
     * {@code webp} or {@code jpeg} or {@code png}. Never scales up.
     */
    record RenditionSpec(int width, int height, String format) {}
}
