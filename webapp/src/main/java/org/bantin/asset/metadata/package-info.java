/** What a picture says of itself: EXIF, IPTC, XMP and text of PNG. */
@NullMarked
package org.bantin.asset.metadata;

import org.jspecify.annotations.NullMarked;
