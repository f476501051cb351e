package org.bantin.rendering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.repository.access.Actor;

/**
 * What a page may know of its request.
 *
 * @param host host name without port, such as {@code tin.example.org}
 * @param contextPath where the application is deployed; empty at the root
 * @param path decoded path below the context, such as {@code /ve-chung-toi.html}
 * @param query query as sent, without question mark; empty when none
 * @param mode for whom the page is rendered
 * @param actor who looks; decides what can be read
 */
public record PageRequest(
        String host,
        String contextPath,
        String path,
        String query,
        Map<String, List<String>> parameters,
        Mode mode,
        Actor actor) {
    public PageRequest {
        parameters = Map.copyOf(parameters);
    }

    /** The public at a path, without parameters. */
    public static PageRequest published(String path) {
        return new PageRequest("localhost", "", path, "", Map.of(), Mode.PUBLISHED, Actor.PUBLIC);
    }

    /** For whom a page is rendered. */
    public enum Mode {
        /** Live content for everybody. */
        PUBLISHED,
        /** Draft content as it will look. */
        PREVIEW,
        /** Draft content with marks for the page editor. */
        EDIT
    }

    private static final Set<String> CHANNELS = Set.of("desktop", "tablet", "smartphone", "mobile");

    /** The device that the page is made for, such as {@code smartphone}; empty for all. */
    public String channel() {
        List<String> wanted = parameters.getOrDefault("mgnlChannel", List.of());
        return wanted.isEmpty() || !CHANNELS.contains(wanted.get(0)) ? "" : wanted.get(0);
    }

    public RenderContext context() {
        return new RenderContext(path, parameters, mode != Mode.PUBLISHED, actor);
    }
}
