package org.bantin.rendering.cache;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers GET and HEAD for pages that are ready, before any servlet; refuses methods that no page has; lets everything else go
 * on to the application with the headers that all answers carry.
 */
final class PageCacheHandler extends Handler.Wrapper {
    private static final HttpField ALLOW = new PreEncodedHttpField(HttpHeader.ALLOW, "GET, HEAD");
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final ByteBuffer EMPTY = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final PageCache cache;
    private final UnaryOperator<String> siteOfHost;
    private final List<HttpField> everywhere;
    private final List<HttpField> strict;

    PageCacheHandler(PageCache cache, ResponseHeaders headers, UnaryOperator<String> siteOfHost) {
        this.cache = cache;
        this.siteOfHost = siteOfHost;
        this.everywhere = fields(headers.everywhere());
        this.strict = fields(ResponseHeaders.security());
    }

    private static List<HttpField> fields(Map<String, String> headers) {
        return headers.entrySet().stream()
                .<HttpField>map(header -> new PreEncodedHttpField(header.getKey(), header.getValue()))
                .toList();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String method = request.getMethod();
        boolean get = method.equals("GET");
        if (get || method.equals("HEAD")) {
            String address = request.getHttpURI().getPathQuery();
            Optional<CachedPage> ready = address == null
                    ? Optional.empty()
                    : cache.ready(PageCache.address(siteOfHost.apply(Request.getServerName(request)), address));
            if (ready.isPresent()) {
                send(ready.get(), !get, request, response, callback);
                return true;
            }
        }
        HttpFields.Mutable fields = response.getHeaders();
        everywhere.forEach(fields::add);
        String path = request.getHttpURI().getCanonicalPath();
        boolean page = path != null && !path.startsWith("/newsroom") && !path.startsWith("/.");
        if (page || path == null) {
            strict.forEach(fields::put);
        }
        if (!KNOWN.contains(method) || (page && !get && notForPages(method))) {
            fields.put(ALLOW);
            Response.writeError(request, response, callback, 405);
            return true;
        }
        return super.handle(request, response, callback);
    }

    /** Pages are read, and forms are sent; nothing else is done to them. */
    private static boolean notForPages(String method) {
        return !HttpMethod.HEAD.is(method) && !HttpMethod.POST.is(method);
    }

    private void send(CachedPage page, boolean head, Request request, Response response, Callback callback) {
        HttpFields asked = request.getHeaders();
        ContentCoding coding = page.coding(ContentCoding.best(asked.get(HttpHeader.ACCEPT_ENCODING)));
        Wire wire = (Wire) page.wire(coding, () -> Wire.of(page, coding, everywhere));
        HttpFields.Mutable fields = response.getHeaders();
        String known = asked.get(HttpHeader.IF_NONE_MATCH);
        if (known != null && page.page().status() == 200 && page.matches(known, coding)) {
            for (HttpField field : wire.common) {
                fields.add(field);
            }
            response.setStatus(304);
            callback.succeeded();
            return;
        }
        response.setStatus(wire.status);
        for (HttpField field : wire.common) {
            fields.add(field);
        }
        for (HttpField field : wire.ofBody) {
            fields.add(field);
        }
        response.write(true, head ? EMPTY : wire.bytes.slice(), callback);
    }

    /** One coding of a page as it goes out: every header field encoded once. */
    private static final class Wire {
        private final int status;
        private final HttpField[] common;
        private final HttpField[] ofBody;
        private final ByteBuffer bytes;

        private Wire(int status, HttpField[] common, HttpField[] ofBody, ByteBuffer bytes) {
            this.status = status;
            this.common = common;
            this.ofBody = ofBody;
            this.bytes = bytes;
        }

        static Wire of(CachedPage page, ContentCoding coding, List<HttpField> everywhere) {
            HttpFields.Mutable common = HttpFields.build();
            everywhere.forEach(common::put);
            ResponseHeaders.of(page).forEach((name, value) -> common.put(new PreEncodedHttpField(name, value)));
            common.put(new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding"));
            common.put(new PreEncodedHttpField(HttpHeader.ETAG, page.etag(coding)));
            HttpFields.Mutable body = HttpFields.build();
            ByteBuffer bytes = page.bytes(coding);
            if (coding != ContentCoding.IDENTITY) {
                body.put(new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, coding.token()));
            }
            body.put(
                    new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, page.page().contentType()));
            body.put(new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, bytes.remaining()));
            return new Wire(page.page().status(), array(common), array(body), bytes);
        }

        private static HttpField[] array(HttpFields fields) {
            return fields.stream().toArray(HttpField[]::new);
        }
    }
}
