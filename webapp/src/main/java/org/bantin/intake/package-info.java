/**
 * Raw text and documents to structured fields.
 */
@ApplicationModule(
        allowedDependencies = {
            "repository",
            "repository :: access",
            "definition",
            "definition :: form",
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
