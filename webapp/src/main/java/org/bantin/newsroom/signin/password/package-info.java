/** Sign-in by password: rules, turns, bound on attempts, forgotten passwords, the first administrator. */
@NullMarked
package org.bantin.newsroom.signin.password;

import org.jspecify.annotations.NullMarked;
