package org.bantin.rendering.cache;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers GET and HEAD for pages that are ready, before any servlet; everything else goes on to the application. */
final class PageCacheHandler extends Handler.Wrapper {
    private static final HttpField GZIP = new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");
    private static final HttpField BROTLI = new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "br");
    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");

    private final PageCache cache;

    PageCacheHandler(PageCache cache) {
        this.cache = cache;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String method = request.getMethod();
        boolean head = HttpMethod.HEAD.is(method);
        if (!head && !HttpMethod.GET.is(method)) {
            return super.handle(request, response, callback);
        }
        String address = request.getHttpURI().getPathQuery();
        Optional<CachedPage> ready = address == null ? Optional.empty() : cache.ready(address);
        if (ready.isEmpty()) {
            return super.handle(request, response, callback);
        }
        send(ready.get(), head, request, response, callback);
        return true;
    }

    private static void send(CachedPage page, boolean head, Request request, Response response, Callback callback) {
        HttpFields asked = request.getHeaders();
        ContentCoding coding = page.coding(ContentCoding.best(asked.get(HttpHeader.ACCEPT_ENCODING)));
        HttpFields.Mutable fields = response.getHeaders();
        for (Map.Entry<String, String> header : ResponseHeaders.of(page).entrySet()) {
            fields.put(header.getKey(), header.getValue());
        }
        fields.put(VARY);
        fields.put(HttpHeader.ETAG, page.etag(coding));
        if (page.page().status() == 200 && page.matches(asked.get(HttpHeader.IF_NONE_MATCH), coding)) {
            response.setStatus(304);
            callback.succeeded();
            return;
        }
        response.setStatus(page.page().status());
        if (coding != ContentCoding.IDENTITY) {
            fields.put(coding == ContentCoding.BROTLI ? BROTLI : GZIP);
        }
        fields.put(HttpHeader.CONTENT_TYPE, page.page().contentType());
        ByteBuffer bytes = page.bytes(coding);
        fields.put(HttpHeader.CONTENT_LENGTH, bytes.remaining());
        response.write(true, head ? ByteBuffer.allocate(0) : bytes, callback);
    }
}
