/** Content files in the browser: taking in what modules and Magnolia export, writing out what stands here. */
@NullMarked
package org.bantin.newsroom.transfer;

import org.jspecify.annotations.NullMarked;
