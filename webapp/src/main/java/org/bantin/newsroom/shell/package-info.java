/** What every screen of the newsroom shares: navigation, language, theme, content security policy, the import map of the scripts. */
@NullMarked
package org.bantin.newsroom.shell;

import org.jspecify.annotations.NullMarked;
