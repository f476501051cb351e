/**
 * The live tree and its journal: outbox on the draft, one commit on live with the journal entry, schedule, and the runner that
 * carries projections along. The only code that writes to the live store. Read {@link org.bantin.publishing.journal.Journal} first.
 */
@ApplicationModule(
        allowedDependencies = {
            "repository",
            "repository :: account",
            "repository :: access",
            "definition",
            "content",
            "content :: page",
            "content :: audit",
            "asset",
            "workflow",
            "workflow :: notice"
        })
@NullMarked
package org.bantin.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
