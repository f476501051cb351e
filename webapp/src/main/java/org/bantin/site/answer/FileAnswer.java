package org.bantin.site.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends a file on disk with a strong tag of its size and time; the caller has set how long it may be kept. */
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
            response.setStatus(304);
            return;
        }
        response.setContentType(type);
        response.setContentLengthLong(size);
        if (!request.getMethod().equals("HEAD")) {
            Files.copy(file, response.getOutputStream());
        }
    }
}
