/**
 * The two Oak stores, draft and live: opening and closing them, sessions for an actor, node types, access control, users and
 * groups, backup. Refuses to know what an item is. Read {@link org.bantin.repository.RepositorySessions} first. A session
 * belongs to one call and one thread; it is never kept.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.bantin.repository;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
