/**
 * Raw text and documents to structured fields.
 */
@ApplicationModule(
        allowedDependencies = {
            "repository",
            "repository :: access",
            "definition",
            "content",
            "asset",
            "workflow",
            "workflow :: manuscript",
            "publishing",
            "search",
            "rendering"
        })
@NullMarked
package org.bantin.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
