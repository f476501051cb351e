/**
 * Files of light modules by their path, {@code /<module>/<path>}. Read {@link org.bantin.definition.resource.Resources} first.
 */
@NamedInterface("resource")
@NullMarked
package org.bantin.definition.resource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
