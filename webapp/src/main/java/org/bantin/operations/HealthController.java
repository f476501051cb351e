package org.bantin.operations;

import java.util.Map;
import org.bantin.repository.RepositoryFailedException;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says whether this instance can serve pages: the live store answers. Nothing else is told, since anybody may ask. */
@RestController
class HealthController {
    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

    private final RepositorySessions sessions;

    HealthController(RepositorySessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping(path = "/.health", produces = "application/json")
    ResponseEntity<Map<String, String>> health() {
        boolean up = isStoreAnswering();
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", up ? "UP" : "DOWN"));
    }

    private boolean isStoreAnswering() {
        try {
            return sessions.answers(StoreName.LIVE);
        } catch (RepositoryFailedException e) {
            LOG.error("The live store does not answer", e);
            return false;
        }
    }
}
