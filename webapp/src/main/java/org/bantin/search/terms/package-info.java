/**
 * How often things occur in the index that a question is asked of, and where each segment keeps them; looked up once and remembered.
 * Start at {@link org.bantin.search.terms.IndexTerms}.
 */
@NullMarked
package org.bantin.search.terms;

import org.jspecify.annotations.NullMarked;
