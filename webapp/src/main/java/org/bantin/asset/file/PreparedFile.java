package org.bantin.asset.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bantin.asset.FileKind;
import org.bantin.asset.metadata.PhotoMetadata;
import org.bantin.content.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * A file that was looked at and made ready to be stored: cleaned of private metadata, measured, hashed. Closing deletes the
 * temporary file.
 *
 * @param file the bytes to store
 * @param width of the upright picture, 0 when none
 * @param cover first page of a document as a picture; null when there is none
 */
public record PreparedFile(
        FileKind kind,
        Path file,
        String fileName,
        long size,
        int width,
        int height,
        String contentHash,
        String preview,
        String text,
        PhotoMetadata metadata,
        @Nullable DocumentCover cover)
        implements AutoCloseable {
    /** Why a file is not taken. */
    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient FieldProblem problem;

        RefusedException(String key, Object... arguments) {
            super(key);
            problem = FieldProblem.of("file", key, arguments);
        }

        public FieldProblem problem() {
            return problem;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        if (cover != null) {
            Files.deleteIfExists(cover.file());
        }
    }
}
