/**
 * Public routes: pages of items and of templates that name their path, feeds, sitemaps, files, redirects, error pages, public
 * forms. Decides nothing about content. Read {@link org.bantin.site.PublicPages} first.
 */
@ApplicationModule(
        allowedDependencies = {
            "repository",
            "repository :: access",
            "definition",
            "definition :: resource",
            "content",
            "asset",
            "workflow",
            "publishing",
            "publishing :: journal",
            "search",
            "rendering",
            "rendering :: cache"
        })
@NullMarked
package org.bantin.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
