package org.bantin.rendering.page;

import java.util.List;
import java.util.Optional;
import org.bantin.rendering.ContentDelivery;
import org.bantin.rendering.ContentDelivery.CrossOrigin;
import org.bantin.repository.access.Actor;

/** One endpoint, {@code /delivery/pages/v1}, that repeats what it was asked. */
final class TestDelivery implements ContentDelivery {
    static final ContentDelivery ANSWERS = new TestDelivery();

    @Override
    public Optional<Answer> answer(Request request) {
        return request.path().startsWith("/delivery/pages/v1")
                ? Optional.of(new Answer(200, "{\"asked\":\"" + request.path() + " " + request.parameters() + "\"}"))
                : Optional.empty();
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of();
    }

    @Override
    public Optional<CrossOrigin> crossOrigin(String host, String path, String origin) {
        return Optional.empty();
    }

    @Override
    public Optional<Answer> draft(Request request, Actor actor) {
        return Optional.empty();
    }
}
