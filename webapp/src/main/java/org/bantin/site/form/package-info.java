/** Forms that readers send: contact and report of an error. */
@NullMarked
package org.bantin.site.form;

import org.jspecify.annotations.NullMarked;
