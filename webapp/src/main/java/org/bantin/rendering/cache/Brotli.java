package org.bantin.rendering.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.bantin.rendering.RenderFailedException;

/** Brotli through its native library, where the platform has one. */
final class Brotli {
    private static final int QUALITY = 6;
    private static final int BEST = 11;
    private static final boolean AVAILABLE = Brotli4jLoader.isAvailable();

    private Brotli() {}

    static boolean available() {
        return AVAILABLE;
    }

    /** For what is made once and sent for months: ten times the work, a twelfth less to send. */
    static byte[] compressWell(byte[] body) {
        return compress(body, BEST);
    }

    static byte[] compress(byte[] body) {
        return compress(body, QUALITY);
    }

    private static byte[] compress(byte[] body, int quality) {
        if (!AVAILABLE) {
            throw new RenderFailedException("no Brotli library for this platform; ask available() first");
        }
        try {
            return Encoder.compress(
                    body, new Encoder.Parameters().setQuality(quality).setMode(Encoder.Mode.TEXT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
