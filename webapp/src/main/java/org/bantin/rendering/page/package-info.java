/**
 * Pages of areas and components: sites, addresses, template definitions with their prototype, the {@code cms} directives. Read
 * {@link org.bantin.rendering.page.area.Composition} first: it renders one page and is used by one thread.
 */
@NullMarked
package org.bantin.rendering.page;

import org.jspecify.annotations.NullMarked;
