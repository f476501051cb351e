package org.bantin.rendering.library;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bantin.definition.Resource;
import org.bantin.definition.Resources;
import org.bantin.rendering.RenderFailedException;
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
        Known last = known.get(resource.path());
        if (last == null || !last.changed().equals(resource.lastModified())) {
            last = new Known(resource.lastModified(), hash(resource));
            known.put(resource.path(), last);
        }
        return last.mark();
    }

    private static String hash(Resource resource) {
        try (InputStream bytes = resource.open()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, LETTERS);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new RenderFailedException("cannot read " + resource.path(), e);
        }
    }

    private record Known(Instant changed, String mark) {}
}
