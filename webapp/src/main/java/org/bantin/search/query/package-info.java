/**
 * Answers: asks the index what {@code reading} understood in the order that {@code ranking} gives, filters, counts, marks, completes
 * what is being typed, finds what belongs together. Read {@link org.bantin.search.query.SearchEngine} first.
 */
@NullMarked
package org.bantin.search.query;

import org.jspecify.annotations.NullMarked;
