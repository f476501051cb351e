/** The web context that templates and scripts of a page see: request, response, user, site. */
@NullMarked
package org.bantin.rendering.page.web;

import org.jspecify.annotations.NullMarked;
