/** Which reverse proxies are believed, and what: a reader's address and scheme, nothing else. */
@NullMarked
package org.bantin.operations.proxy;

import org.jspecify.annotations.NullMarked;
