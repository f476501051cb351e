/**
 * Comments on a story or on words of it, with replies. Read {@link org.bantin.workflow.comment.Comments} first.
 */
@NamedInterface("comment")
@NullMarked
package org.bantin.workflow.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
