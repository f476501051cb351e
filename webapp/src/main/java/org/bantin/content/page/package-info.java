/**
 * Pages of the workspace {@code website} and their parts, as people order them: making, moving, copying, deleting with a way back.
 * Everything happens in sessions of the actor, so that the store decides who may; only the bin belongs to the system. Read
 * {@link org.bantin.content.page.PageVerbs} first.
 */
@NamedInterface("page")
@NullMarked
package org.bantin.content.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
