/** YAML with places: reads a file into a {@link org.bantin.definition.source.Tree} that remembers tags and lines. The only user of the YAML reader. */
@NullMarked
package org.bantin.definition.source;

import org.jspecify.annotations.NullMarked;
