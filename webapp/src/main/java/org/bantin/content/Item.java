package org.bantin.content;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One piece of content as read at one moment.
 *
 * @param type name of its content type
 * @param workspace top-level node it lives under, such as {@code articles}
 * @param path path within the workspace, such as {@code /2026/11/hoi-nghi}
 * @param revision grows by one with every save; the base of conflict detection
 * @param owner user name of who it belongs to (the reporter); may read and edit it whatever its state allows
 * @param published what the public sees of it now; null when nothing
 * @param firstPublished when the public first saw it, kept when it was taken off; null when it never did
 * @param scheduledFor when it will be published; null unless scheduled
 */
public record Item(
        ItemId id,
        String type,
        String workspace,
        String path,
        FieldValues fields,
        ItemState state,
        long revision,
        String owner,
        Instant created,
        Instant lastModified,
        String lastModifiedBy,
        @Nullable PublishedStamp published,
        @Nullable Instant firstPublished,
        @Nullable Instant scheduledFor) {

    /** What of an item is live: journal number, first and last time, the revision that went out, its public address. */
    public record PublishedStamp(long number, Instant first, Instant last, long revision, String address) {}

    /** Title of a story or document, name of a person or organisation, or the node name. */
    public String title() {
        return fields.text("title").or(() -> fields.text("name")).orElseGet(this::name);
    }

    /** Node name: the slug. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public Optional<PublishedStamp> publication() {
        return Optional.ofNullable(published);
    }

    /** Whether the public once saw it and does not now. */
    public boolean takenOff() {
        return published == null && firstPublished != null;
    }

    /** Whether the draft has changed since it was last published. */
    public boolean changedSincePublication() {
        return published != null && revision > published.revision();
    }
}
