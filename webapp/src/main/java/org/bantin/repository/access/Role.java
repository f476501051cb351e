package org.bantin.repository.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do in the newsroom; rights grow with the task, not with the order of the constants. */
public enum Role {
    REPORTER,
    EDITOR,
    CHIEF_EDITOR,
    PHOTO_LIBRARIAN,
    ADMINISTRATOR;

    /** The name used on the command line, in YAML and as group name in the store, such as {@code chief-editor}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
