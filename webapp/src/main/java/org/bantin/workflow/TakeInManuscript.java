package org.bantin.workflow;

import org.bantin.asset.AssetUpload;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;

/** Makes a draft of a file that a word processor wrote; implemented by {@code intake}, which knows the formats. */
public interface TakeInManuscript {
    /**
     * Reads the file, stores its pictures and itself in the media library and saves a draft.
     *
     * @param upload the name is only a hint, the content decides; the file belongs to the caller
     * @param requestKey makes a repeated request harmless; null when not needed
     */
    ManuscriptOutcome execute(Actor actor, AssetUpload upload, @Nullable String requestKey);
}
