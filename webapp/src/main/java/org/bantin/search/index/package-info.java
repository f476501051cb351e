/**
 * The two Lucene indexes and how items become documents. Read {@link org.bantin.search.index.SearchIndex} first. One writer per
 * index for the life of the application; searchers are lent and given back.
 */
@NullMarked
package org.bantin.search.index;

import org.jspecify.annotations.NullMarked;
