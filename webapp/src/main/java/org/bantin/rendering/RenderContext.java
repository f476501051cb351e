package org.bantin.rendering;

import java.util.List;
import java.util.Map;

/**
 * What a template may know of the request.
 *
 * @param path path as requested, without query
 * @param preview draft content in the newsroom's preview; never cached
 */
public record RenderContext(String path, Map<String, List<String>> parameters, boolean preview) {
    public RenderContext {
        parameters = Map.copyOf(parameters);
    }
}
