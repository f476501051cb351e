/**
 * States of an item and the ways between them, tasks, comments, the audit trail of decisions. Read
 * {@link org.bantin.workflow.MoveToState} first.
 */
@ApplicationModule(
        allowedDependencies = {
            "repository",
            "repository :: account",
            "repository :: access",
            "definition",
            "content",
            "content :: lock",
            "content :: audit",
            "asset"
        })
@NullMarked
package org.bantin.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
