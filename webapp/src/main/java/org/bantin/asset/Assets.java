package org.bantin.asset;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.bantin.content.Item;
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

    /**
     * A rendition, made once and cached on disk, of a document its first page; empty when there is nothing to show. JPEG instead of WebP where that cannot be
     * written. Waits for other work on pictures. @throws PicturesBusyException when too much waits already
     */
    Optional<RenditionFile> rendition(StoreName store, Actor actor, ItemId id, RenditionSpec spec);

    /** Text of a stored document, for search; empty for pictures. */
    String text(StoreName store, Actor actor, ItemId id);

    /** Gives the asset another file; references, fields and address stay. Says Duplicate when these are its bytes already. */
    AssetOutcome replace(Actor actor, ItemId id, AssetUpload upload);

    /** Turns a picture clockwise by so many quarters, without loss. @return the asset as saved */
    Item rotate(Actor actor, ItemId id, int quarters);

    /** Widths that pages offer; renditions of other sizes are made too, but these are shared by all. */
    List<Integer> WIDTHS = List.of(360, 720, 1080, 1600);

    /**
     * What is known of the stored bytes. Width and height in pixels of the upright picture, 0 when no picture; focal point 0 to
     * 1; preview is a data address of a picture of a few pixels, to be shown blurred, empty when none; stamp is that
     * of {@link PictureStamp}; cover tells whether a document has a picture of its first page.
     */
    record AssetFile(
            String fileName,
            String mimeType,
            long size,
            int width,
            int height,
            double focalX,
            double focalY,
            String contentHash,
            String preview,
            String stamp,
            boolean cover) {
        /** Whether there are renditions. */
        public boolean shown() {
            return picture() || cover;
        }

        public boolean picture() {
            return mimeType.startsWith("image/");
        }
    }

    /** A finished rendition on disk. */
    record RenditionFile(java.nio.file.Path path, String mimeType, int width, int height) {}

    /**
     * What is wanted: width in pixels (1 to 4000), height 0 to keep the ratio else crop around the focal point, format
     * {@code webp} or {@code jpeg} or {@code png}. Never scales up.
     */
    record RenditionSpec(int width, int height, String format) {
        private static final int LARGEST = 4000;

        public RenditionSpec {
            if (width < 1 || width > LARGEST || height < 0 || height > LARGEST) {
                throw new IllegalArgumentException(
                        "a rendition is 1 to 4000 pixels wide and high, not " + width + "x" + height);
            }
            if (!List.of("webp", "jpeg", "png").contains(format)) {
                throw new IllegalArgumentException("a rendition is webp, jpeg or png, not " + format);
            }
        }
    }
}
