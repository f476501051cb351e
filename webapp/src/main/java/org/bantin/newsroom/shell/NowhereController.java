package org.bantin.newsroom.shell;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Addresses below the newsroom that lead nowhere: answered in its own dress, not in that of the site. */
@RestController
class NowhereController {
    @GetMapping("/newsroom/**")
    ResponseEntity<String> nowhere() {
        throw new NotFoundException("no such place in the newsroom");
    }
}
