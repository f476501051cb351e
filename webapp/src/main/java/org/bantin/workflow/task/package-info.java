/**
 * Tasks that people of the newsroom give one another, with a day on which they are due. Read {@link org.bantin.workflow.task.Tasks} first.
 */
@NamedInterface("task")
@NullMarked
package org.bantin.workflow.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
