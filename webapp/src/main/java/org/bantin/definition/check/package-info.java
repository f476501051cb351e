/**
 * What in finished definitions nobody will understand: unknown keys, types and references, with the nearest known name. Never
 * changes a definition. Read {@link org.bantin.definition.check.Checking} first.
 */
@NullMarked
package org.bantin.definition.check;

import org.jspecify.annotations.NullMarked;
