package org.bantin.rendering.rest;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a service answered: its status, and its JSON when there was some. */
public record RestAnswer(int status, @Nullable JsonNode json) {
    public int getStatus() {
        return status;
    }

    public @Nullable JsonView getEntity() {
        return JsonView.of(json);
    }

    public @Nullable JsonView readEntity(Object type) {
        return getEntity();
    }
}
