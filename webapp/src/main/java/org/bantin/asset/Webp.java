package org.bantin.asset;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes WebP with the {@code cwebp} program that scrimage-webp carries, in a process of its own: its memory is not ours and it
 * cannot take the application down. Where the program does not run there is no WebP, and JPEG is served.
 */
@Component
class Webp {
    private static final Logger LOG = LoggerFactory.getLogger(Webp.class);
    private static final int SECONDS = 60;

    private final Optional<Path> program;

    Webp() {
        program = unpack();
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

    private static void finish(Process process) throws IOException {
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

    private static Optional<Path> unpack() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        String folder = os.contains("win")
                ? "windows-x64"
                : os.contains("mac") ? (arm ? "mac-arm64" : "mac-x86-64") : (arm ? "linux-aarch64" : "linux-x86-64");
        String file = os.contains("win") ? "cwebp.exe" : "cwebp";
        String resource = "/dist_webp_binaries/libwebp-1.4.0-" + folder + "/bin/" + file;
        try (InputStream in = Webp.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no " + resource);
            }
            Path directory = Files.createTempDirectory("bantin-webp");
            Path path = directory.resolve(file);
            Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
            path.toFile().setExecutable(true, true);
            path.toFile().deleteOnExit();
            directory.toFile().deleteOnExit();
            finish(new ProcessBuilder(path.toString(), "-version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
            return Optional.of(path);
        } catch (IOException e) {
            LOG.warn("No WebP on this system, pictures are served as JPEG: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
