package org.bantin.newsroom.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Addresses below the newsroom that lead nowhere: answered in its own dress, not in that of the site. One with a slash too many
 * leads to the place without it.
 */
@RestController
class NowhereController {
    @GetMapping("/newsroom/**")
    ResponseEntity<String> nowhere(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.endsWith("/")) {
            String query = request.getQueryString();
            String place = path.replaceAll("/+$", "") + (query == null ? "" : "?" + query);
            return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                    .location(URI.create(place))
                    .build();
        }
        throw new NotFoundException("no such place in the newsroom");
    }
}
