/** Who did what to which item and when: written in the same save as the change, read page by page, never altered. */
@NamedInterface("audit")
@NullMarked
package org.bantin.content.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
