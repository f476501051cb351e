/** What is done to a store beside its use: backup, cleaning, checks. */
@NullMarked
package org.bantin.repository.upkeep;

import org.jspecify.annotations.NullMarked;
