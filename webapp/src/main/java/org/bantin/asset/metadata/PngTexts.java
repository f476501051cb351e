package org.bantin.asset.metadata;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Looks at the compressed texts of a PNG before anybody unpacks them: a few kilobytes may grow to gigabytes. */
public final class PngTexts {
    private static final Set<String> COMPRESSED = Set.of("zTXt", "iTXt", "iCCP");
    private static final long MOST = 65_536;

    private PngTexts() {}

    public static boolean tooLarge(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                DataInputStream in = new DataInputStream(bytes)) {
            in.skipNBytes(8);
            while (true) {
                byte[] head = in.readNBytes(8);
                if (head.length < 8) {
                    return false;
                }
                long length =
                        Integer.toUnsignedLong(java.nio.ByteBuffer.wrap(head).getInt());
                if (length > MOST && COMPRESSED.contains(new String(head, 4, 4, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
                if (in.skip(length + 4) < length + 4) {
                    return false;
                }
            }
        }
    }
}
