/**
 * Intents written into the draft store before the live store is touched, and their completion after a crash between the two.
 */
@NullMarked
package org.bantin.publishing.outbox;

import org.jspecify.annotations.NullMarked;
