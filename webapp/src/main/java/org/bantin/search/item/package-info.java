/**
 * Turns items of the store, with their files and neighbours, into documents for the index, as their content types say.
 * Start at {@link org.bantin.search.item.ItemDocuments}.
 */
@NullMarked
package org.bantin.search.item;

import org.jspecify.annotations.NullMarked;
