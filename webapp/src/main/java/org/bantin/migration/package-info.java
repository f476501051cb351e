/**
 * Import and export of other systems formats, the demo site, and the command line.
 */
@ApplicationModule(
        allowedDependencies = {
            "repository",
            "repository :: account",
            "repository :: access",
            "definition",
            "definition :: resource",
            "content",
            "content :: audit",
            "content :: page",
            "content :: imports",
            "content :: trash",
            "asset",
            "workflow",
            "publishing",
            "publishing :: journal",
            "search",
            "rendering",
            "intake"
        })
@NullMarked
package org.bantin.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
