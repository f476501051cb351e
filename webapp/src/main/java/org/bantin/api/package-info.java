/**
 * Machine doors: REST delivery and search.
 */
@ApplicationModule(
        allowedDependencies = {
            "repository",
            "repository :: access",
            "definition",
            "definition :: message",
            "content",
            "asset",
            "workflow",
            "publishing",
            "search",
            "rendering"
        })
@NullMarked
package org.bantin.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
