/**
 * From a manuscript that was read to a draft with its photos, and the report of what was lost. Read {@link
 * org.bantin.workflow.manuscript.TakeInManuscript} first.
 */
@NamedInterface("manuscript")
@NullMarked
package org.bantin.workflow.manuscript;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
