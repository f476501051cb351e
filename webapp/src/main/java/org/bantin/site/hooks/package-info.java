/**
 * Tells other machines what was published: webhooks with signatures and WebSub hubs. A projection of the journal writes one file
 * per message, in the same step in which it moves its cursor; a thread sends them, again and again with longer waits, and gives
 * up after a while without forgetting. Only public addresses are called unless a setting allows others. Read
 * {@link org.bantin.site.hooks.HookProjection} first.
 */
@NullMarked
package org.bantin.site.hooks;

import org.jspecify.annotations.NullMarked;
