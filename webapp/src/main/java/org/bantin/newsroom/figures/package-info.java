/** What was published, by whom, how fast, and what is owed for it. Begin at {@link org.bantin.newsroom.figures.FigureReport}. */
@NullMarked
package org.bantin.newsroom.figures;

import org.jspecify.annotations.NullMarked;
