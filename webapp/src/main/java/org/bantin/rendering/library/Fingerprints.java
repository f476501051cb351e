package org.bantin.rendering.library;

import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bantin.definition.resource.Resource;
import org.bantin.definition.resource.Resources;
import org.bantin.rendering.RenderFailedException;
import org.bantin.rendering.StyleSheets;
import org.springframework.stereotype.Component;

/** Addresses of module files with a mark of their content: {@code /.resources/<module>/<path>?v=<mark>}. */
@Component
class Fingerprints {
    private static final int LETTERS = 10;

    private final Resources resources;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Fingerprints(Resources resources) {
        this.resources = resources;
    }

    String address(String path) {
        Optional<Resource> found = resources.find(path);
        return "/.resources" + path
                + found.map(resource -> "?v=" + mark(resource)).orElse("");
    }

    private String mark(Resource resource) {
        Instant changed = StyleSheets.changed(resources, resource);
        Known last = known.get(resource.path());
        if (last == null || !last.changed().equals(changed)) {
            last = new Known(changed, hash(resource));
            known.put(resource.path(), last);
        }
        return last.mark();
    }

    private String hash(Resource resource) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(StyleSheets.bytes(resources, resource));
            return HexFormat.of().formatHex(digest).substring(0, LETTERS);
        } catch (UncheckedIOException | NoSuchAlgorithmException e) {
            throw new RenderFailedException("cannot read " + resource.path(), e);
        }
    }

    private record Known(Instant changed, String mark) {}
}
