/**
 * Pages of the site as editors compose them: the tree, and the visual editor over the real page. Read {@code PageEditorController}
 * first for the screen and {@code PagesController} for what its scripts ask.
 */
@NullMarked
package org.bantin.newsroom.page;

import org.jspecify.annotations.NullMarked;
