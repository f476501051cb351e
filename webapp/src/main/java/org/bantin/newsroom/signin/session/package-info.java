/** Who is signed in: the actor of a request, the list of sessions, one's own account. */
@NullMarked
package org.bantin.newsroom.signin.session;

import org.jspecify.annotations.NullMarked;
