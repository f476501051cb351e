/**
 * Calls of light modules to other services ({@code restfn}, {@code restClients/*.yaml}): only to hosts that the settings name. Read
 * {@link org.bantin.rendering.rest.RestCalls} first.
 */
@NullMarked
package org.bantin.rendering.rest;

import org.jspecify.annotations.NullMarked;
