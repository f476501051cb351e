/**
 * Published addresses: how a type's pattern becomes one, that each is given once, and where old ones lead.
 */
@NullMarked
package org.bantin.publishing.address;

import org.jspecify.annotations.NullMarked;
