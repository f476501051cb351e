package org.bantin.rendering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a template may know of the request.
 *
 * @param path path as requested, without query
 * @param parameters the request's parameters, already limited by the caller
 * @param preview draft content in the newsroom's preview, read with the rights of the actor; never cached
 * @param actor who looks; {@link Actor#PUBLIC} for every public page
 * @param at the time that a preview of the future is made for; null for now
 */
public record RenderContext(
        String path,
        Map<String, List<String>> parameters,
        boolean preview,
        Actor actor,
        @Nullable Instant at) {
    public RenderContext {
        parameters = Map.copyOf(parameters);
    }

    public RenderContext(String path, Map<String, List<String>> parameters, boolean preview, Actor actor) {
        this(path, parameters, preview, actor, null);
    }

    /** A public page: live content, public rights. */
    public static RenderContext published(String path, Map<String, List<String>> parameters) {
        return new RenderContext(path, parameters, false, Actor.PUBLIC);
    }

    /** Drafts as this actor may see them. */
    public static RenderContext preview(String path, Actor actor) {
        return new RenderContext(path, Map.of(), true, actor);
    }

    /** The same at a time to come. */
    public RenderContext at(Instant moment) {
        return new RenderContext(path, parameters, preview, actor, moment);
    }
}
