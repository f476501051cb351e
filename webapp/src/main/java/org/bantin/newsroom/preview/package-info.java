/** Drafts as JSON, and what applications that draw pages themselves need for editing; for people with an account. */
@NullMarked
package org.bantin.newsroom.preview;

import org.jspecify.annotations.NullMarked;
