package org.bantin.rendering.cache;

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
        return super.handle(request.getLength() == 0 ? request : new Impatient(request), response, callback);
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
    }
}
