/** The files of light modules: which modules there are, in which order they load, and what lies in them. */
@NullMarked
package org.bantin.definition.module;

import org.jspecify.annotations.NullMarked;
