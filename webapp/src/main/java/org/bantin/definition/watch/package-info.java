/**
 * The loaded modules, and the thread that loads them anew when their files change. Read {@link org.bantin.definition.watch.LightModules} first.
 */
@NullMarked
package org.bantin.definition.watch;

import org.jspecify.annotations.NullMarked;
