/**
 * FreeMarker environment of light modules, page composition, and the page cache. Read {@link org.bantin.rendering.Renderer}
 * first.
 */
@ApplicationModule(
        allowedDependencies = {
            "repository",
            "repository :: access",
            "definition",
            "definition :: message",
            "definition :: resource",
            "definition :: form",
            "content",
            "content :: page",
            "asset",
            "workflow",
            "publishing",
            "publishing :: journal",
            "search"
        })
@NullMarked
package org.bantin.rendering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
