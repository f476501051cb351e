/** FreeMarker: its configuration, loader, wrapper of objects, bounds and messages. */
@NullMarked
package org.bantin.rendering.template;

import org.jspecify.annotations.NullMarked;
