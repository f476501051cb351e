package org.bantin.site.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpRange;
import org.springframework.util.StreamUtils;

/** Sends a file on disk with a strong tag of its size and time; the caller has set how long it may be kept. One part of it is sent when asked for. */
public final class FileAnswer {
    private FileAnswer() {}

    public static void send(Path file, String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long size = Files.size(file);
        String etag =
                '"' + Long.toHexString(Files.getLastModifiedTime(file).toMillis()) + "-" + Long.toHexString(size) + '"';
        response.setHeader("ETag", etag);
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(etag)) {
            response.setContentLengthLong(size);
            response.setStatus(304);
            return;
        }
        response.setHeader("Accept-Ranges", "bytes");
        Optional<HttpRange> part = part(request, etag);
        long start = part.map(asked -> asked.getRangeStart(size)).orElse(0L);
        if (part.isPresent() && start >= size) {
            response.setStatus(416);
            response.setHeader("Content-Range", "bytes */" + size);
            return;
        }
        long end = part.map(asked -> asked.getRangeEnd(size)).orElse(size - 1);
        if (part.isPresent()) {
            response.setStatus(206);
            response.setHeader("Content-Range", "bytes " + start + '-' + end + '/' + size);
        }
        response.setContentType(type);
        response.setContentLengthLong(end - start + 1);
        if (!request.getMethod().equals("HEAD")) {
            try (InputStream in = Files.newInputStream(file)) {
                StreamUtils.copyRange(in, response.getOutputStream(), start, end);
            }
        }
    }

    /** The one part asked for; several parts, nonsense and parts of another version are answered with the whole. */
    private static Optional<HttpRange> part(HttpServletRequest request, String etag) {
        String range = request.getHeader("Range");
        String ifRange = request.getHeader("If-Range");
        if (range == null || (ifRange != null && !ifRange.equals(etag))) {
            return Optional.empty();
        }
        try {
            List<HttpRange> parts = HttpRange.parseRanges(range);
            return parts.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
