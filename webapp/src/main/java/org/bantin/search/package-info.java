/**
 * Full text: the index of the live store and the index of drafts, Vietnamese analysis, queries, listings, related items. An
 * index is a projection and disposable. Read {@link org.bantin.search.LiveSearch} first. One writer lives as long as the
 * application; searchers are released in finally.
 */
@ApplicationModule(
        allowedDependencies = {
            "repository",
            "repository :: access",
            "definition",
            "content",
            "content :: trash",
            "asset",
            "workflow",
            "publishing",
            "publishing :: journal"
        })
@NullMarked
package org.bantin.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
