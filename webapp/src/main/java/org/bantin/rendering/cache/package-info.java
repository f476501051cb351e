/**
 * The page cache: ready bytes of public pages, written by a Jetty handler before the servlet layer is reached. One render per
 * miss; the publication journal evicts by tag once the search index has reached the same entry. Read
 * {@link org.bantin.rendering.cache.PageCache} first. Everything here is safe for many threads.
 */
@NamedInterface("cache")
@NullMarked
package org.bantin.rendering.cache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
