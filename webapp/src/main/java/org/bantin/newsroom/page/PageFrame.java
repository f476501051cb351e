package org.bantin.newsroom.page;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A page of the site as a frame of the newsroom shows it: no script runs, pictures come from the newsroom, nothing is kept. */
public final class PageFrame {
    /** As the public site's, but no script runs: what the frame shows is same-origin with the newsroom. */
    private static final String POLICY =
            "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; media-src 'self'; frame-src https://www.youtube-nocookie.com; form-action 'none'; "
                    + "base-uri 'none'; frame-ancestors 'self'";

    private PageFrame() {}

    public static ResponseEntity<String> of(String page, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        String html = page.replaceAll("(?is)<script\\b.*?</script\\s*>", "")
                .replaceAll("/\\.imaging/(?=[0-9a-f-]{36}/)", "/newsroom/imaging/")
                .replaceAll("(?<=[\"'(\\s,])/dam/(?=jcr:)", "/newsroom/dam/");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(html);
    }
}
