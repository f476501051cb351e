/** Days with what happens and what will be published on them: events, scheduled stories, gaps. */
@NullMarked
package org.bantin.newsroom.calendar;

import org.jspecify.annotations.NullMarked;
