/**
 * What is to appear or go at a given time, kept in the draft store, and the clockwork that does it.
 */
@NullMarked
package org.bantin.publishing.schedule;

import org.jspecify.annotations.NullMarked;
