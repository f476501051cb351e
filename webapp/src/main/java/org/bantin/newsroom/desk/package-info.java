/** The start pages: a reporter's own stories and the editors' board. */
@NullMarked
package org.bantin.newsroom.desk;

import org.jspecify.annotations.NullMarked;
