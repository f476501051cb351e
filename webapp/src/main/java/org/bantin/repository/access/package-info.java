/** Who acts: the actor of an operation and the roles an actor can have. */
@NamedInterface("access")
@NullMarked
package org.bantin.repository.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
