package org.bantin.asset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a picture file says about itself, for the fields of its item; texts are NFC and empty when absent.
 *
 * @param orientation EXIF orientation, 1 to 8; 1 is upright
 */
record PhotoMetadata(
        String title,
        String caption,
        String credit,
        String alt,
        String place,
        String copyright,
        @Nullable Instant takenAt,
        int orientation) {
    static final PhotoMetadata NONE = new PhotoMetadata("", "", "", "", "", "", null, 1);

    PhotoMetadata withOrientation(int other) {
        return new PhotoMetadata(title, caption, credit, alt, place, copyright, takenAt, other);
    }

    /** Whether width and height change places when the picture is shown upright. */
    boolean turned() {
        return orientation >= 5;
    }
}
