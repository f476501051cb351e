/** How a page is put together: areas, components, generation, marks of the editor. */
@NullMarked
package org.bantin.rendering.page.area;

import org.jspecify.annotations.NullMarked;
