/** Finding: what readers look for and how to help them, and the newsroom's own search over drafts, people and pictures. */
@NullMarked
package org.bantin.newsroom.find;

import org.jspecify.annotations.NullMarked;
