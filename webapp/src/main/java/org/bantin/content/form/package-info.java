/**
 * Forms of dialogs and apps over any node: reading and writing fields as the storage rules of light modules lay them out,
 * whatever dialect, checking them, and finding what their links may point to. Read {@link org.bantin.content.form.Forms} first.
 */
@NamedInterface("form")
@NullMarked
package org.bantin.content.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
