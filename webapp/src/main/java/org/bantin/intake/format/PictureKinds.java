package org.bantin.intake.format;

import java.nio.charset.StandardCharsets;

/** Which kind of picture some bytes are, by their first signs. */
final class PictureKinds {
    private static final int HEAD = 40;

    private PictureKinds() {}

    /** The usual extension; empty for what the media library cannot take, such as drawings of office programs. */
    static String extension(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return "jpg";
        }
        if (head.startsWith("\u0089PNG")) {
            return "png";
        }
        if (head.startsWith("GIF8")) {
            return "gif";
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return "webp";
        }
        if (head.startsWith("II*\u0000") || head.startsWith("MM\u0000*")) {
            return "tif";
        }
        if (head.startsWith("BM")) {
            return "bmp";
        }
        return head.startsWith("ftyp", 4) && head.matches("(?s).*(heic|heix|hevc|mif1|avif).*") ? "heic" : "";
    }
}
