/**
 * Vietnamese letters from before Unicode.
 */
@NullMarked
package org.bantin.intake.letters;

import org.jspecify.annotations.NullMarked;
