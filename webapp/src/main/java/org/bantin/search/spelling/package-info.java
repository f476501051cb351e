/**
 * What was probably meant by a misspelt, glued or wrongly accented word, judged by the pairs of words that the index holds. Knows no
 * question as a whole. Start at {@link org.bantin.search.spelling.Corrector}.
 */
@NullMarked
package org.bantin.search.spelling;

import org.jspecify.annotations.NullMarked;
