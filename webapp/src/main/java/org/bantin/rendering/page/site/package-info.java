/** Sites and addresses: which site a request belongs to, mappings of addresses, links of pages. */
@NullMarked
package org.bantin.rendering.page.site;

import org.jspecify.annotations.NullMarked;
