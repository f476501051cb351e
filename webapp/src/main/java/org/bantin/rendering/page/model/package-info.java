/** Models in JavaScript and what a script is given of content. */
@NullMarked
package org.bantin.rendering.page.model;

import org.jspecify.annotations.NullMarked;
