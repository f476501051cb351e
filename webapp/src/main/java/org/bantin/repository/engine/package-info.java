/** Opening and closing the stores: segment files, PostgreSQL, memory. */
@NullMarked
package org.bantin.repository.engine;

import org.jspecify.annotations.NullMarked;
