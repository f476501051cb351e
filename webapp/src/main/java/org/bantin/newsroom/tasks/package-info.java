/** Tasks as people see them: their own, those they gave, overdue ones. */
@NullMarked
package org.bantin.newsroom.tasks;

import org.jspecify.annotations.NullMarked;
