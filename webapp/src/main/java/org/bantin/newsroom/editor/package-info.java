/** The editor: the form made from a content type, saving, decisions, publication, preview, and the JSON for all of these. */
@NullMarked
package org.bantin.newsroom.editor;

import org.jspecify.annotations.NullMarked;
