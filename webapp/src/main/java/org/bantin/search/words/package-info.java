/**
 * The words of an item in their order, packed so tightly that reading all of them costs less than looking a few up: what the careful
 * order of hits and the reasons beside them are computed from. Start at {@link org.bantin.search.words.WordSequence}.
 */
@NullMarked
package org.bantin.search.words;

import org.jspecify.annotations.NullMarked;
