/** How a draft is saved: made or changed in one session, with a free name, a folder, a request answered once and a revision. Others call {@link org.bantin.content.SaveDraft}. */
@NullMarked
package org.bantin.content.draft;

import org.jspecify.annotations.NullMarked;
