package org.bantin.rendering;

import java.util.List;
import java.util.Map;
import org.bantin.repository.access.Actor;

/**
 * What a template may know of the request.
 *
 * @param path path as requested, without query
 * @param parameters the request's parameters, already limited by the caller
 * @param preview draft content in the newsroom's preview, read with the rights of the actor; never cached
 * @param actor who looks; {@link Actor#PUBLIC} for every public page
 */
public record RenderContext(String path, Map<String, List<String>> parameters, boolean preview, Actor actor) {
    public RenderContext {
        parameters = Map.copyOf(parameters);
    }

    /** A public page: live content, public rights. */
    public static RenderContext published(String path, Map<String, List<String>> parameters) {
        return new RenderContext(path, parameters, false, Actor.PUBLIC);
    }

    /** Drafts as this actor may see them. */
    public static RenderContext preview(String path, Actor actor) {
        return new RenderContext(path, Map.of(), true, actor);
    }
}
