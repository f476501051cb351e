/** Reading, scaling, cutting and writing pictures, within bounds of memory. */
@NullMarked
package org.bantin.asset.picture;

import org.jspecify.annotations.NullMarked;
