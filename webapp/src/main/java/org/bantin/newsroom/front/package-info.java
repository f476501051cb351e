/**
 * The front-page desk: stories in the slots of the composed front page, pins with an end, planned changes, previews of the future.
 * It arranges the same page that the page editor edits and keeps nothing of its own. Read {@code FrontDesk} first.
 */
@NullMarked
package org.bantin.newsroom.front;

import org.jspecify.annotations.NullMarked;
