/**
 * Light modules: finds them, reads YAML into typed definitions, resolves includes, inheritance and decorations, merges message
 * bundles, watches for changes and collects problems. Knows nothing of stored content. Read
 * {@link org.bantin.definition.Definitions} first. All definitions are immutable; a reload swaps them at once.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.bantin.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
