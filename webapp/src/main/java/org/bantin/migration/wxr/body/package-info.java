/**
 * The texts of WordPress posts in our vocabulary: paragraphs of classic texts, blocks, shortcodes, pictures, players. Read {@link
 * org.bantin.migration.wxr.body.WordPressBody} first. What is lost is counted, never dropped silently. Nothing here touches the store.
 */
@NullMarked
package org.bantin.migration.wxr.body;

import org.jspecify.annotations.NullMarked;
