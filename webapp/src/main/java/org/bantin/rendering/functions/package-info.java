/**
 * The function libraries that scripts written for Magnolia expect: {@code cmsfn}, {@code navfn}, {@code damfn}, {@code sitefn},
 * {@code resfn}, {@code imgfn}, {@code searchfn}, {@code catfn}, {@code tagfn}, {@code jsonfn}. Classes and methods are public
 * because FreeMarker reaches public members of public classes only; Java code does not call them. Arguments are content maps or
 * nodes, and functions that navigate give back the kind they got.
 */
@NullMarked
package org.bantin.rendering.functions;

import org.jspecify.annotations.NullMarked;
