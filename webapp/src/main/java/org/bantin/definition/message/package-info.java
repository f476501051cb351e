/**
 * Texts of all modules, merged into one bundle for each language. Read {@link org.bantin.definition.message.Messages} first.
 */
@NamedInterface("message")
@NullMarked
package org.bantin.definition.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
