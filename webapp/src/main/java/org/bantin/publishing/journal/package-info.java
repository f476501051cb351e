/**
 * What changed on the live tree, in order and without gaps, and the runner that carries projections (index, caches, feeds, webhooks)
 * along with a cursor each. Other modules use the named interface {@code journal}; nodes and signal stay inside.
 */
@NullMarked
package org.bantin.publishing.journal;

import org.jspecify.annotations.NullMarked;
