/**
 * Items and their fields: finding, saving drafts, validation against the content type, conflicts, revisions, locks, references,
 * trash. Refuses to publish. Read {@link org.bantin.content.Items} and {@link org.bantin.content.SaveDraft} first. Every verb
 * opens one session and saves once.
 */
@ApplicationModule(
        allowedDependencies = {
            "repository",
            "repository :: access",
            "definition",
            "definition :: message",
            "definition :: resource",
            "definition :: form"
        })
@NullMarked
package org.bantin.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
