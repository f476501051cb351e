package org.bantin.definition.form;

import org.jspecify.annotations.Nullable;

/** One choice: what is stored, and its label (literal or message key; null when a key is to be generated). */
public record OptionDefinition(
        String name, String value, @Nullable String label) {}
