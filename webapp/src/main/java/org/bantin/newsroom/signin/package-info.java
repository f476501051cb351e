/** Coming in and going out: filter chains, password sign-in, throttling, the first administrator, the actor of a request. */
@NullMarked
package org.bantin.newsroom.signin;

import org.jspecify.annotations.NullMarked;
