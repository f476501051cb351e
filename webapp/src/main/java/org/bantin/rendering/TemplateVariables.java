package org.bantin.rendering;

import java.util.Map;

/**
 * Adds variables to the scope of every template of one run, such as a function library. Called once per page, before the
 * template; must be cheap, so hand out objects that do their work when they are called. The wrapper is FreeMarker's, with
 * {@link ContentMap}, {@link Markup}, records, maps and lists as they are read in Java.
 */
public interface TemplateVariables {
    void contribute(RenderRun run, Map<String, Object> variables);
}
