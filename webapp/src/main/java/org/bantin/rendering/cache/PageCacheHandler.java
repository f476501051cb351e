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
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers GET and HEAD for pages that are ready, before any servlet; refuses methods that no page has; lets everything else go
 * on to the application with the headers that all answers carry.
 *
 * <p>The handler never blocks, and says so: a ready page is sent by the thread that read the request. All else, the first
 * compression of a page too, is handed to the server's pool.
 */
final class PageCacheHandler extends Handler.Wrapper {
    private static final HttpField ALLOW = new PreEncodedHttpField(HttpHeader.ALLOW, "GET, HEAD, OPTIONS");
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
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String method = request.getMethod();
        boolean get = method.equals("GET");
        if (get || method.equals("HEAD")) {
            Optional<CachedPage> ready = ready(request);
            if (ready.isPresent()) {
                CachedPage page = ready.get();
                ContentCoding coding =
                        page.coding(ContentCoding.best(request.getHeaders().get(HttpHeader.ACCEPT_ENCODING)));
                if (page.wire(coding) instanceof Wire wire) {
                    send(wire, !get, request, response, callback);
                } else {
                    inPool(request, response, callback, () -> {
                        Object made = page.wire(coding, () -> Wire.of(page, coding, everywhere));
                        send((Wire) made, !get, request, response, callback);
                        return true;
                    });
                }
                return true;
            }
        }
        return pass(method, request, response, callback);
    }

    private Optional<CachedPage> ready(Request request) {
        String address = request.getHttpURI().getPathQuery();
        return address == null
                ? Optional.empty()
                : cache.ready(PageCache.address(siteOfHost.apply(Request.getServerName(request)), address));
    }

    private boolean pass(String method, Request request, Response response, Callback callback) {
        HttpFields.Mutable fields = response.getHeaders();
        everywhere.forEach(fields::add);
        String path = request.getHttpURI().getCanonicalPath();
        boolean page = path != null && !path.startsWith("/newsroom") && !path.startsWith("/.");
        if (page || path == null) {
            strict.forEach(fields::put);
        }
        if (page && method.equals("OPTIONS")) {
            fields.put(ALLOW);
            response.setStatus(204);
            callback.succeeded();
            return true;
        }
        if (!KNOWN.contains(method) || (page && notForPages(method))) {
            fields.put(ALLOW);
            Response.writeError(request, response, callback, 405);
            return true;
        }
        inPool(request, response, callback, () -> super.handle(request, response, callback));
        return true;
    }

    /** Runs what may block on another thread, with the same care for its failure as the server takes. */
    private static void inPool(Request request, Response response, Callback callback, Work work) {
        request.getComponents().getExecutor().execute(() -> {
            try {
                if (!work.done()) {
                    Response.writeError(request, response, callback, 404);
                }
            } catch (Throwable t) {
                if (response.isCommitted()) {
                    callback.failed(t);
                } else {
                    Response.writeError(request, response, callback, t);
                }
            }
        });
    }

    private interface Work {
        /** False when it gave no answer. */
        boolean done() throws Exception;
    }

    /** Pages are read, and forms are sent; nothing else is done to them. */
    private static boolean notForPages(String method) {
        return !method.equals("GET") && !method.equals("HEAD") && !method.equals("POST");
    }

    private static void send(Wire wire, boolean head, Request request, Response response, Callback callback) {
        HttpFields.Mutable fields = response.getHeaders();
        String known = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
        if (known != null && wire.status == 200 && wire.page.matches(known, wire.coding)) {
            for (HttpField field : wire.common) {
                fields.add(field);
            }
            // without the length of what stays unsent the server says 0, which RFC 9110 section 8.6 forbids
            fields.add(wire.length);
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
        fields.add(wire.length);
        response.write(true, head ? EMPTY : wire.bytes.slice(), callback);
    }

    /** One coding of a page as it goes out: every header field encoded once. */
    private static final class Wire {
        private final CachedPage page;
        private final ContentCoding coding;
        private final int status;
        private final HttpField[] common;
        private final HttpField[] ofBody;
        private final HttpField length;
        private final ByteBuffer bytes;

        private Wire(CachedPage page, ContentCoding coding, HttpField[] common, HttpField[] ofBody, ByteBuffer bytes) {
            this.page = page;
            this.coding = coding;
            this.status = page.page().status();
            this.common = common;
            this.ofBody = ofBody;
            this.bytes = bytes;
            this.length = new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, bytes.remaining());
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
            return new Wire(page, coding, array(common), array(body), bytes);
        }

        private static HttpField[] array(HttpFields fields) {
            return fields.stream().toArray(HttpField[]::new);
        }
    }
}
