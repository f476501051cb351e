/** The second factor: codes of an authenticator, recovery codes, the step that asks for them. */
@NullMarked
package org.bantin.newsroom.signin.factor;

import org.jspecify.annotations.NullMarked;
