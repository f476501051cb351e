package org.bantin.workflow.manuscript;

import java.util.List;
import org.bantin.asset.AssetUpload;
import org.bantin.content.ItemId;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;

/** Makes a draft of a manuscript in any format that offices write; implemented by {@code intake}, which knows the formats. */
public interface TakeInManuscript {
    /**
     * Reads the file, stores its pictures and itself in the media library and saves a draft.
     *
     * @param upload the name is only a hint, the content decides; the file belongs to the caller
     */
    ManuscriptOutcome execute(Actor actor, AssetUpload upload, Wish wish);

    /**
     * What the person wants besides.
     *
     * @param requestKey makes a repeated request harmless; null when not needed
     * @param type content type that the draft is to have; null to go by what the file tells
     * @param photos pictures in the library that belong to the story
     */
    record Wish(@Nullable String requestKey, @Nullable String type, List<Photo> photos) {
        public static final Wish NONE = new Wish(null, null, List.of());

        public Wish {
            photos = List.copyOf(photos);
        }
    }

    /** A picture in the library, and the name of its file with the person who hands it in; empty when not known. */
    record Photo(ItemId id, String fileName) {}
}
