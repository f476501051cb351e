/** Uploads and pictures of drafts. */
@NullMarked
package org.bantin.newsroom.media;

import org.jspecify.annotations.NullMarked;
