package org.bantin.site.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bantin.rendering.cache.CachedPage;
import org.bantin.rendering.cache.ContentCoding;
import org.bantin.rendering.cache.ResponseHeaders;
import org.springframework.stereotype.Component;

/** Sends pages through the servlet API, byte for byte as the page cache's handler does. */
@Component
public class Answers {
    public void send(CachedPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(page, request, response, ResponseHeaders.of(page).getOrDefault("Cache-Control", "no-store"), List.of());
    }

    /** Without some of the headers that all answers carry. */
    public void send(
            CachedPage page,
            HttpServletRequest request,
            HttpServletResponse response,
            String kept,
            List<String> unwanted)
            throws IOException {
        ContentCoding coding = page.coding(ContentCoding.best(request.getHeader("Accept-Encoding")));
        ResponseHeaders.of(page).forEach(response::setHeader);
        unwanted.forEach(name -> response.setHeader(name, null));
        response.setHeader("Cache-Control", kept);
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("ETag", page.etag(coding));
        int status = page.page().status();
        ByteBuffer bytes = page.bytes(coding);
        response.setContentLength(bytes.remaining());
        if (status == 200 && page.matches(request.getHeader("If-None-Match"), coding)) {
            response.setStatus(304);
            return;
        }
        response.setStatus(status);
        response.setContentType(page.page().contentType());
        if (coding != ContentCoding.IDENTITY) {
            response.setHeader("Content-Encoding", coding.token());
        }
        if (!request.getMethod().equals("HEAD")) {
            WritableByteChannel channel = Channels.newChannel(response.getOutputStream());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    /** Plain words for what is no request of ours. */
    public void badRequest(HttpServletResponse response) throws IOException {
        plain(response, 400, "Yêu cầu không hợp lệ. / Bad request.");
    }

    public void plain(HttpServletResponse response, int status, String text) throws IOException {
        ResponseHeaders.security().forEach(response::setHeader);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
