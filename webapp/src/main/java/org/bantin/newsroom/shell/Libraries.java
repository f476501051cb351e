package org.bantin.newsroom.shell;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the libraries of the import map out of their WebJars, and nothing else of them. The version in the address never changes. */
@RestController
class Libraries {
    private static final Duration FOR_GOOD = Duration.ofDays(365);
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final ImportMap importMap;

    Libraries(ImportMap importMap) {
        this.importMap = importMap;
    }

    @GetMapping("/newsroom/lib/{name}/{version}.js")
    ResponseEntity<Resource> library(@PathVariable String name, @PathVariable String version) {
        String file = importMap
                .file(name, version)
                .orElseThrow(() -> new NotFoundException("no library " + name + " " + version));
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.maxAge(FOR_GOOD).cachePrivate().immutable())
                .body(new ClassPathResource(file));
    }
}
