/** Who is writing on an item: a lock is kept alive by the editor's screen, runs out by itself and can be taken over. */
@NamedInterface("lock")
@NullMarked
package org.bantin.content.lock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
