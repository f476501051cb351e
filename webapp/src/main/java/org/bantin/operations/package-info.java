/**
 * Health, metrics, consistency check, maintenance.
 */
@ApplicationModule(
        allowedDependencies = {
            "repository",
            "repository :: access",
            "definition",
            "content",
            "asset",
            "workflow",
            "publishing",
            "publishing :: journal",
            "search",
            "rendering"
        })
@NullMarked
package org.bantin.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
