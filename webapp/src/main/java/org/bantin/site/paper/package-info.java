/** Pages set on paper (PDF). */
@NullMarked
package org.bantin.site.paper;

import org.jspecify.annotations.NullMarked;
