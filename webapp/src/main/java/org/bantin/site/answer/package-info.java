/** How the public site answers: whole pages, parts of files, and something plain when all else fails. */
@NullMarked
package org.bantin.site.answer;

import org.jspecify.annotations.NullMarked;
