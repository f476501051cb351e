/**
 * From what is asked to an order of hits: what must match, which candidates are worth a careful look, what each is worth and why.
 * Start at {@link org.bantin.search.ranking.Plan}.
 */
@NullMarked
package org.bantin.search.ranking;

import org.jspecify.annotations.NullMarked;
