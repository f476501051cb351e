package org.bantin.intake;

/**
 * A picture found inside a document.
 *
 * @param fileName made up from its place, such as {@code anh-1.jpg}; word processors do not keep the real name
 * @param bytes the picture as embedded
 * @param caption line under the picture, without the credit
 * @param credit from "Ảnh: …"
 * @param alt alternative text that the writer gave in the word processor
 */
public record PhotoReading(String fileName, byte[] bytes, String caption, String credit, String alt) {
    @Override
    public String toString() {
        return "PhotoReading[" + fileName + ", " + bytes.length + " bytes]";
    }
}
