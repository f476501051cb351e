/**
 * What an administrator settles for the house: the owner's data, sections, menus, redirects, mail, rules of sign-in. What readers
 * see of it are items that are saved and published like any other; the rest are {@link org.bantin.repository.Records}.
 */
@NullMarked
package org.bantin.newsroom.settings;

import org.jspecify.annotations.NullMarked;
