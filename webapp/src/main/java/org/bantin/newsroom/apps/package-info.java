/** Apps of light modules as screens: a launcher, a browser with tree and list, a form. Read {@link org.bantin.newsroom.apps.Apps} first. */
@NullMarked
package org.bantin.newsroom.apps;

import org.jspecify.annotations.NullMarked;
