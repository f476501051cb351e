/**
 * The function library that every template gets: {@code bantinfn} (items, lists, pictures), {@code datefn} (dates and times in
 * the page's language), {@code textfn} (typography, numbers, JSON). Documented for site builders in
 * {@code docs/reference/template-functions.md}. Read {@link org.bantin.rendering.library.SiteFunctions} first. Classes are
 * public because FreeMarker reaches public members of public classes only; no Java code calls them from outside.
 */
@NullMarked
package org.bantin.rendering.library;

import org.jspecify.annotations.NullMarked;
