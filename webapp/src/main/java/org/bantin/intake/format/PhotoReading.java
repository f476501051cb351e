package org.bantin.intake.format;

import org.jspecify.annotations.Nullable;

/**
 * A picture found inside a document, or handed in beside it.
 *
 * @param fileName made up from its place, such as {@code anh-1.jpg}; word processors do not keep the real name
 * @param bytes the picture as embedded
 * @param caption line under the picture, without the credit
 * @param credit from "Ảnh: …"
 * @param alt alternative text that the writer gave in the word processor
 * @param asset the picture in the library when it was handed in by itself; null for one out of a file
 */
public record PhotoReading(
        String fileName,
        byte[] bytes,
        String caption,
        String credit,
        String alt,
        @Nullable String asset) {
    public PhotoReading(String fileName, byte[] bytes, String caption, String credit, String alt) {
        this(fileName, bytes, caption, credit, alt, null);
    }

    @Override
    public String toString() {
        return "PhotoReading[" + fileName + ", " + bytes.length + " bytes]";
    }
}
