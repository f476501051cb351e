/** Word files that become drafts. */
@NullMarked
package org.bantin.newsroom.intake;

import org.jspecify.annotations.NullMarked;
