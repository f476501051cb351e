/**
 * Reads the export itself: unpacked, byte errors repaired, cut into records, each parsed alone. Read {@link
 * org.bantin.migration.wxr.file.WxrElements} first. Nothing here knows what becomes of a record.
 */
@NullMarked
package org.bantin.migration.wxr.file;

import org.jspecify.annotations.NullMarked;
