package org.bantin.content;

import org.bantin.repository.access.Actor;

/**
 * Creates or changes a draft: permission, definition check, merge with what others saved, one save, audit entry, event. Required
 * fields may be empty. Rich text is sanitised to the closed vocabulary, all text made NFC.
 */
public interface SaveDraft {
    /** @throws org.bantin.repository.AccessDeniedException when the actor may not edit the item or create the type */
    SaveOutcome execute(Actor actor, SaveRequest request);
}
