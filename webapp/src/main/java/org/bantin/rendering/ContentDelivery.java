package org.bantin.rendering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.repository.access.Actor;

/** Published content as JSON, by the delivery endpoints that light modules define. */
public interface ContentDelivery {
    /** The answer of the endpoint that a path belongs to; empty when no endpoint does. */
    Optional<Answer> answer(Request request);

    /** The same from the drafts, as an actor may see them, for paths such as {@code /preview/pages/v1/news}. */
    Optional<Answer> draft(Request request, Actor actor);

    /** The endpoints there are, for a description. */
    List<Endpoint> endpoints();

    /** What a browser is told that asks for another origin whether it may read a path; empty when no site allows it. */
    Optional<CrossOrigin> crossOrigin(String host, String path, String origin);

    /**
     * What is asked.
     *
     * @param path below {@code /.rest}, such as {@code /delivery/pages/v1/news}
     * @param acceptLanguage header as sent; empty when none
     */
    record Request(
            String host, String contextPath, String path, Map<String, List<String>> parameters, String acceptLanguage) {
        public Request {
            parameters = Map.copyOf(parameters);
        }

        public Optional<String> parameter(String name) {
            return parameters.getOrDefault(name, List.of()).stream().findFirst();
        }
    }

    /**
     * Leave for another origin, by the {@code cors} of a site.
     *
     * @param origin as asked, or {@code *}
     * @param methods those that are allowed, of GET, HEAD and OPTIONS, as the header lists them
     * @param credentials whether cookies may come along; never with {@code *}
     * @param seconds for how long a browser need not ask again
     */
    record CrossOrigin(String origin, String methods, boolean credentials, int seconds) {}

    /** JSON with its status. */
    record Answer(int status, String json) {}

    /** One endpoint: its path below {@code /.rest}, the workspace it reads, and how many results a page has. */
    record Endpoint(String path, String workspace, List<String> nodeTypes, int limit) {}
}
