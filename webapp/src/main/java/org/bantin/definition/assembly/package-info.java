/**
 * From parsed files to finished definitions: includes, inheritance, generated apps, decorations, typed records, and the check of
 * keys. Read {@link org.bantin.definition.assembly.Assembly} first.
 */
@NullMarked
package org.bantin.definition.assembly;

import org.jspecify.annotations.NullMarked;
