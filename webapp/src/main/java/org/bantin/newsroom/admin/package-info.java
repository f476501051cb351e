/** Screens of the administrator: users, audit trail, definitions and their problems. */
@NullMarked
package org.bantin.newsroom.admin;

import org.jspecify.annotations.NullMarked;
