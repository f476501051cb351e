/** Files of the public site: pictures, documents, resources of light modules. */
@NullMarked
package org.bantin.site.file;

import org.jspecify.annotations.NullMarked;
