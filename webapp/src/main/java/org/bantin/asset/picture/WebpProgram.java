package org.bantin.asset.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the {@code cwebp} program of this system where it can be run: once, below the data directory. */
final class WebpProgram {
    private static final Logger LOG = LoggerFactory.getLogger(WebpProgram.class);
    private static final String VERSION = "libwebp-1.4.0-";

    private WebpProgram() {}

    /**
     * The program, after it has been tried; empty where it does not run.
     *
     * @param data data directory; null, or one whose files may not be run, for a directory of this process alone
     */
    static Optional<Path> unpacked(@Nullable Path data) {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String file = os.contains("win") ? "cwebp.exe" : "cwebp";
        String system = system(os);
        try (InputStream in =
                WebpProgram.class.getResourceAsStream("/dist_webp_binaries/" + VERSION + system + "/bin/" + file)) {
            if (in == null) {
                throw new IOException("none for " + system);
            }
            byte[] bytes = in.readAllBytes();
            if (data != null) {
                Path kept = data.resolve("programs").resolve(VERSION + system).resolve(file);
                if (isKept(kept, bytes)) {
                    return Optional.of(kept);
                }
            }
            return Optional.of(ofThisProcess(file, bytes));
        } catch (IOException e) {
            LOG.warn("No WebP on this system, pictures are served as JPEG: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static String system(String os) {
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        if (os.contains("win")) {
            return "windows-x64";
        }
        String name = os.contains("mac") ? "mac" : "linux";
        return name + (arm ? (name.equals("mac") ? "-arm64" : "-aarch64") : "-x86-64");
    }

    private static boolean isKept(Path program, byte[] bytes) {
        try {
            if (!Files.isRegularFile(program) || !Arrays.equals(Files.readAllBytes(program), bytes)) {
                Path directory =
                        Files.createDirectories(program.toAbsolutePath().getParent());
                Path part = Files.createTempFile(directory, "cwebp", ".part");
                Files.write(part, bytes);
                part.toFile().setExecutable(true, true);
                Files.move(part, program, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            tryOut(program);
            return true;
        } catch (IOException e) {
            LOG.debug("Programs cannot be run from {}", program, e);
            return false;
        }
    }

    private static Path ofThisProcess(String file, byte[] bytes) throws IOException {
        Path directory = Files.createTempDirectory("bantin-webp");
        Path program = directory.resolve(file);
        directory.toFile().deleteOnExit();
        program.toFile().deleteOnExit();
        Files.write(program, bytes);
        program.toFile().setExecutable(true, true);
        tryOut(program);
        return program;
    }

    private static void tryOut(Path program) throws IOException {
        Webp.finish(new ProcessBuilder(program.toAbsolutePath().toString(), "-version")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }
}
