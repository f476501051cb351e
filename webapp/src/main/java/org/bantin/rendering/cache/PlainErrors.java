package org.bantin.rendering.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What the server itself refuses, before any page could be asked: plain words, all safety headers, nothing about the server. */
final class PlainErrors extends ErrorHandler {
    private static final Map<Integer, String> WORDS = Map.of(
            400, "Yêu cầu không hợp lệ. / Bad request.",
            404, "Không có trang này. / No such page.",
            405, "Không dùng được cách này ở đây. / This method is not allowed here.",
            414, "Địa chỉ quá dài. / The address is too long.",
            431, "Yêu cầu quá dài. / The request headers are too long.",
            503, "Trang đang bận, xin thử lại sau ít phút. / Busy, please try again in a few minutes.");

    private final ResponseHeaders headers;

    PlainErrors(ResponseHeaders headers) {
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        write(response.getHeaders());
        byte[] text = text(status);
        response.write(true, request.getMethod().equals("HEAD") ? null : ByteBuffer.wrap(text), callback);
        return true;
    }

    @Override
    public ByteBuffer badMessageError(int status, @Nullable String reason, HttpFields.Mutable fields) {
        write(fields);
        return ByteBuffer.wrap(text(status));
    }

    private void write(HttpFields.Mutable fields) {
        headers.everywhere().forEach(fields::put);
        ResponseHeaders.security().forEach(fields::put);
        fields.put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        fields.put(HttpHeader.CACHE_CONTROL, "no-store");
    }

    private static byte[] text(int status) {
        String words = status >= 500 ? WORDS.get(503) : WORDS.getOrDefault(status, WORDS.get(400));
        return (words + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
