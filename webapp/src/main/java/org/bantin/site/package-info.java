/**
 * Public routes: pages of items, sections, feeds, sitemaps, redirects, error pages. Decides nothing about content.
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
            "search",
            "rendering"
        })
@NullMarked
package org.bantin.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
