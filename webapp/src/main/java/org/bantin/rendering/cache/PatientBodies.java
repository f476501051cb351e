package org.bantin.rendering.cache;

import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Gives a thread to a request only when the beginning of its body is there, so that some hundred bodies that never come leave threads to
 * everybody else. Of larger bodies, such as pictures, the rest is read as it comes. A body of which nothing came for as long as the
 * connection may be idle ends there.
 */
final class PatientBodies extends Handler.Wrapper {
    private static final long WAITED_FOR = 32 * 1024;

    PatientBodies(Handler next) {
        super(new EagerContentHandler(next, new RetainedContentLoaderFactory(WAITED_FOR, 0, false)));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean bare = request.getLength() == 0 && !request.getHeaders().contains(HttpHeader.CONTENT_TYPE);
        return super.handle(bare ? request : new Impatient(request), response, callback);
    }

    /** Jetty offers to wait on after each such while; nobody else decides how often. */
    private static final class Impatient extends Request.Wrapper {
        Impatient(Request request) {
            super(request);
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk chunk = super.read();
            return Content.Chunk.isFailure(chunk, false) ? Content.Chunk.from(chunk.getFailure(), true) : chunk;
        }

        /**
         * Forgets a form with files that cannot be read once its reader knows. Jetty 12.1.10 asks for it again when the answer is out,
         * trips over the failure and marks the next request of the connection as failed (HttpChannelState.completeStream).
         */
        @Override
        public @Nullable Object setAttribute(String name, @Nullable Object attribute) {
            Object before = super.setAttribute(name, attribute);
            if (name.equals(MultiPartFormData.class.getName()) && attribute instanceof CompletableFuture<?> parts) {
                parts.whenComplete((read, failure) -> {
                    if (failure != null) {
                        super.removeAttribute(name);
                    }
                });
            }
            return before;
        }
    }
}
