/** What comes out of a file that is taken in: its clean copy, its text, its cover, its refusal. */
@NullMarked
package org.bantin.asset.file;

import org.jspecify.annotations.NullMarked;
