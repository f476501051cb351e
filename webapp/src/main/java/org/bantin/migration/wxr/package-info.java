/**
 * Reads WordPress exports (WXR) and brings their posts in. Read {@link org.bantin.migration.wxr.WxrImport} first. The file is
 * read once from front to back, one record in memory at a time; a broken record costs itself and nothing else.
 */
@NullMarked
package org.bantin.migration.wxr;

import org.jspecify.annotations.NullMarked;
