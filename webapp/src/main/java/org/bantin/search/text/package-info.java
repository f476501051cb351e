/**
 * Vietnamese at the level of characters and syllables: cleaning, canonical and folded forms, document numbers, dates, raw typing
 * methods. Knows nothing of Lucene's index. Read {@link org.bantin.search.text.Syllables} first. Everything here is immutable.
 */
@NullMarked
package org.bantin.search.text;

import org.jspecify.annotations.NullMarked;
