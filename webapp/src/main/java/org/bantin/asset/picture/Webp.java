package org.bantin.asset.picture;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bantin.repository.RepositoryProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes WebP with the {@code cwebp} program that scrimage-webp carries, in a process of its own: its memory is not ours and it
 * cannot take the application down. Where the program does not run there is no WebP, and JPEG is served.
 */
@Component
public class Webp {
    private static final int SECONDS = 60;

    private final Optional<Path> program;

    @Autowired
    public Webp(RepositoryProperties store) {
        this(WebpProgram.unpacked(store.store() == RepositoryProperties.StoreKind.MEMORY ? null : store.data()));
    }

    /** For use without a data directory. */
    public Webp() {
        this(WebpProgram.unpacked(null));
    }

    private Webp(Optional<Path> program) {
        this.program = program;
    }

    boolean available() {
        return program.isPresent();
    }

    void write(BufferedImage image, int quality, Path to) throws IOException {
        String command = program.orElseThrow(() -> new IOException("WebP cannot be written on this system"))
                .toString();
        Process process = new ProcessBuilder(
                        command, "-quiet", "-q", Integer.toString(quality), "-o", to.toString(), "--", "-")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream out = new BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
            pixels(image, out);
        }
        finish(process);
    }

    public static void finish(Process process) throws IOException {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("cwebp did not end within " + SECONDS + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IOException("stopped while cwebp worked", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException("cwebp failed with " + process.exitValue());
        }
    }

    /** Netpbm: PPM for opaque pictures, PAM for those with transparency. */
    private static void pixels(BufferedImage image, OutputStream out) throws IOException {
        int w = image.getWidth();
        int h = image.getHeight();
        boolean alpha = image.getColorModel().hasAlpha();
        String head = alpha
                ? "P7\nWIDTH %d\nHEIGHT %d\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n"
                : "P6\n%d %d\n255\n";
        out.write(String.format(Locale.ROOT, head, w, h).getBytes(StandardCharsets.US_ASCII));
        int[] row = new int[w];
        byte[] bytes = new byte[w * (alpha ? 4 : 3)];
        for (int y = 0; y < h; y++) {
            image.getRGB(0, y, w, 1, row, 0, w);
            int i = 0;
            for (int pixel : row) {
                bytes[i++] = (byte) (pixel >> 16);
                bytes[i++] = (byte) (pixel >> 8);
                bytes[i++] = (byte) pixel;
                if (alpha) {
                    bytes[i++] = (byte) (pixel >> 24);
                }
            }
            out.write(bytes);
        }
    }
}
