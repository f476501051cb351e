/**
 * From what a reader typed to what is asked: units with all their forms, numbers, dates, abbreviations, intents, and the knowledge that
 * this takes. Looks for nothing. Start at {@link org.bantin.search.reading.Understanding}.
 */
@NullMarked
package org.bantin.search.reading;

import org.jspecify.annotations.NullMarked;
