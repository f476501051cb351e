package org.bantin.asset.metadata;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a picture file says about itself, for the fields of its item; texts are NFC and empty when absent.
 *
 * @param orientation EXIF orientation, 1 to 8; 1 is upright
 */
public record PhotoMetadata(
        String title,
        String caption,
        String credit,
        String alt,
        String place,
        String copyright,
        @Nullable Instant takenAt,
        int orientation) {
    public static final PhotoMetadata NONE = new PhotoMetadata("", "", "", "", "", "", null, 1);

    public PhotoMetadata withOrientation(int other) {
        return new PhotoMetadata(title, caption, credit, alt, place, copyright, takenAt, other);
    }

    /** Whether width and height change places when the picture is shown upright. */
    public boolean turned() {
        return orientation >= 5;
    }
}
