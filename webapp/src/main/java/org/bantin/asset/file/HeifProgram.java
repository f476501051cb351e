package org.bantin.asset.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bantin.asset.picture.Webp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads what phones write (HEIC) and AVIF with a program of libheif, when the machine has one ({@code heif-dec} or
 * {@code heif-convert}, Debian's package {@code libheif-examples}). Java has no decoder for either. It runs in a process of its
 * own, for a bounded time.
 */
@Component
public class HeifProgram {
    private static final Logger LOG = LoggerFactory.getLogger(HeifProgram.class);
    private static final List<String> NAMES = List.of("heif-dec", "heif-convert");

    private final Optional<Path> program;

    @Autowired
    public HeifProgram() {
        this(onPath());
    }

    public HeifProgram(Optional<Path> program) {
        this.program = program;
        program.ifPresent(found -> LOG.info("Photos in HEIC and AVIF are read by {}", found));
    }

    boolean available() {
        return program.isPresent();
    }

    private static Optional<Path> onPath() {
        String path = System.getenv("PATH");
        return NAMES.stream()
                .flatMap(name -> Stream.of((path == null ? "" : path).split(java.io.File.pathSeparator))
                        .filter(directory -> !directory.isBlank())
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Writes the main picture as a JPEG, upright. @throws IOException when it cannot be read */
    void toJpeg(Path picture, Path jpeg) throws IOException {
        String command = program.orElseThrow(() -> new IOException("no program for HEIC on this machine"))
                .toString();
        Webp.finish(new ProcessBuilder(command, "-q", "95", picture.toString(), jpeg.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        if (!Files.isRegularFile(jpeg) || Files.size(jpeg) == 0) {
            throw new IOException("nothing came out of " + command);
        }
    }
}
