package org.bantin.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.rendering.ContentDelivery;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/**
 * {@code /.rest/…}: the delivery endpoints that light modules define. Answers carry an ETag; sites say who may read from other
 * origins.
 */
@RestController
class DeliveryController {
    private static final String PREFIX = "/.rest";
    private static final String NO_ENDPOINT = "{\"error\":{\"code\":\"notFound\",\"message\":\"no endpoint here\"}}";

    private final ContentDelivery delivery;

    DeliveryController(ContentDelivery delivery) {
        this.delivery = delivery;
    }

    /** Both methods by name: for HEAD a mapping that names it goes before one with a closer path. */
    @RequestMapping(
            path = PREFIX + "/**",
            method = {RequestMethod.GET, RequestMethod.HEAD})
    ResponseEntity<String> content(HttpServletRequest request) {
        String path = UriUtils.decode(
                request.getRequestURI().substring(request.getContextPath().length()), StandardCharsets.UTF_8);
        HttpHeaders headers = new HttpHeaders();
        headers.setVary(List.of("Origin", "Accept-Language"));
        origin(request, path).ifPresent(allowed -> {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, allowed.origin());
            if (allowed.credentials()) {
                headers.setAccessControlAllowCredentials(true);
            }
        });
        return delivery.answer(asked(request, path))
                .map(answer -> answered(request, answer, headers))
                .orElseGet(() -> json(404, NO_ENDPOINT, headers));
    }

    private Optional<ContentDelivery.CrossOrigin> origin(HttpServletRequest request, String path) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null ? Optional.empty() : delivery.crossOrigin(request.getServerName(), path, origin);
    }

    private static ContentDelivery.Request asked(HttpServletRequest request, String path) {
        Map<String, List<String>> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return new ContentDelivery.Request(
                request.getServerName(),
                request.getContextPath(),
                path.substring(PREFIX.length()),
                parameters,
                language == null ? "" : language);
    }

    private static ResponseEntity<String> answered(
            HttpServletRequest request, ContentDelivery.Answer answer, HttpHeaders headers) {
        if (answer.status() != 200) {
            return json(answer.status(), answer.json(), headers);
        }
        String tag = '"' + hash(answer.json()) + '"';
        headers.setETag(tag);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.equals("*") || known.contains(tag))) {
            return ResponseEntity.status(304).headers(headers).build();
        }
        return json(200, answer.json(), headers);
    }

    private static ResponseEntity<String> json(int status, String json, HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.APPLICATION_JSON)
                .body(json);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
