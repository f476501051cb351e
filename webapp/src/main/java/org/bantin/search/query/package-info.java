/**
 * From what a reader typed to hits: understanding, planning, searching in two steps (cheap candidates, careful ranking), marking,
 * counting. Read {@link org.bantin.search.query.SearchEngine} first. Stateless but for the vocabulary, which is swapped whole.
 */
@NullMarked
package org.bantin.search.query;

import org.jspecify.annotations.NullMarked;
