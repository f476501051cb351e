package org.bantin.newsroom.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the language and the theme that a person chose, and goes back to the page. */
@RestController
class LanguageController {
    private static final Duration KEPT = Duration.ofDays(365);
    private static final Pattern OURS = Pattern.compile("/newsroom(/[a-z0-9-]+)*(\\?[A-Za-z0-9=&._-]*)?");

    @PostMapping("/newsroom/language")
    ResponseEntity<Void> choose(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "/newsroom") String back) {
        HttpHeaders headers = new HttpHeaders();
        if (!language.isEmpty()) {
            headers.add(
                    HttpHeaders.SET_COOKIE,
                    cookie(request, Languages.LANGUAGE_COOKIE, "en".equals(language) ? "en" : "vi"));
        }
        if (!theme.isEmpty()) {
            boolean known = theme.equals("dark") || theme.equals("light");
            headers.add(HttpHeaders.SET_COOKIE, cookie(request, Languages.THEME_COOKIE, known ? theme : "machine"));
        }
        headers.setLocation(URI.create(OURS.matcher(back).matches() ? back : "/newsroom"));
        return new ResponseEntity<>(headers, HttpStatus.SEE_OTHER);
    }

    private static String cookie(HttpServletRequest request, String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/newsroom")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
