/**
 * Keeps the indexes level with the stores: the live one follows the publication journal, that of drafts what is saved; rebuilt while the
 * old one answers, checked against the store. Start at {@link org.bantin.search.projection.LiveIndex}.
 */
@NullMarked
package org.bantin.search.projection;

import org.jspecify.annotations.NullMarked;
