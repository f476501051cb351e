/** Working on one story together: comments on passages, notices, who is here, what others just saved. */
@NullMarked
package org.bantin.newsroom.together;

import org.jspecify.annotations.NullMarked;
