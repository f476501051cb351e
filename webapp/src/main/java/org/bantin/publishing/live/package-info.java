/**
 * The live tree: what of a draft the public may see, the copy, and the one commit that changes tree and journal together. The only
 * code that writes to the live store.
 */
@NullMarked
package org.bantin.publishing.live;

import org.jspecify.annotations.NullMarked;
