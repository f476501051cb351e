/**
 * Forms of dialogs, apps and blocks in either dialect: their tabs, fields and options. Read {@link org.bantin.definition.form.DialogDefinition}
 *  first.
 */
@NamedInterface("form")
@NullMarked
package org.bantin.definition.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
