/**
 * Where comments, tasks, notices and reports stand in the draft store.
 */
@NullMarked
package org.bantin.workflow.storage;

import org.jspecify.annotations.NullMarked;
