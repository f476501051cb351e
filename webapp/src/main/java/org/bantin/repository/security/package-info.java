/** Who may sign in to a store and what the tree grants: accounts of Oak, access control, sealed secrets. */
@NullMarked
package org.bantin.repository.security;

import org.jspecify.annotations.NullMarked;
