package org.bantin.migration.wxr.body;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the file of an attachment below a directory that holds WordPress's uploads. Nothing is ever downloaded. */
public record MediaFiles(Path directory) {
    private static final String UPLOADS = "/wp-content/uploads/";

    public Optional<Path> find(String url) {
        String path = path(url);
        int uploads = path.indexOf(UPLOADS);
        String below = uploads >= 0 ? path.substring(uploads + UPLOADS.length()) : path;
        return inside(below)
                .or(() -> inside("wp-content/uploads/" + below))
                .or(() -> inside("uploads/" + below))
                .or(() -> inside(path.substring(path.lastIndexOf('/') + 1)));
    }

    private Optional<Path> inside(String relative) {
        try {
            Path root = directory.toAbsolutePath().normalize();
            Path file = root.resolve(relative.replaceFirst("^/+", "")).normalize();
            return file.startsWith(root) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The path of an address without query, percent signs resolved. */
    public static String path(String url) {
        String rest = url.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[?#].*$", "");
        try {
            return URLDecoder.decode(rest.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return rest;
        }
    }
}
