/** What is asked of the public site: path, language and parameters, checked. */
@NullMarked
package org.bantin.site.request;

import org.jspecify.annotations.NullMarked;
