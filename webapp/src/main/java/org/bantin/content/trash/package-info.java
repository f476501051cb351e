/** Deleting to the trash, what lies there and who may see it, and taking it back to its place. */
@NamedInterface("trash")
@NullMarked
package org.bantin.content.trash;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
