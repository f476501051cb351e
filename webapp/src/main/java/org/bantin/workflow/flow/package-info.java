/** Workflow files as they are in force: read, kept, asked for by the type of an item. */
@NullMarked
package org.bantin.workflow.flow;

import org.jspecify.annotations.NullMarked;
