/** Sign-in by an OpenID Connect provider. */
@NullMarked
package org.bantin.newsroom.signin.oidc;

import org.jspecify.annotations.NullMarked;
