/**
 * The editorial web interface: sign-in, desk, forms, preview. Controllers call verbs and decide nothing themselves.
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
package org.bantin.newsroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
