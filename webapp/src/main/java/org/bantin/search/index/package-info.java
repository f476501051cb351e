/**
 * One Lucene index and where its generations lie, and how a text becomes fields. Read {@link org.bantin.search.index.SearchIndex} first. One writer per
 * index for the life of the application; searchers are lent and given back.
 */
@NullMarked
package org.bantin.search.index;

import org.jspecify.annotations.NullMarked;
