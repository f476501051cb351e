package org.bantin.newsroom.preview;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.newsroom.signin.session.CurrentActor;
import org.bantin.rendering.ContentDelivery;
import org.bantin.rendering.page.TemplateAnnotations;
import org.bantin.repository.access.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /.rest/preview/…}: delivery endpoints over drafts, by name and password (HTTP Basic) or, below {@code /newsroom}, in the
 * session of the newsroom. Beside them what editors of single-page applications read.
 */
@RestController
class DraftDeliveryController {
    private static final String ANNOTATIONS = "/template-annotations/v1";
    private static final String DEFINITIONS = "/template-definitions/v1";

    private final ContentDelivery delivery;
    private final TemplateAnnotations annotations;
    private final CurrentActor actors;

    DraftDeliveryController(ContentDelivery delivery, TemplateAnnotations annotations, CurrentActor actors) {
        this.delivery = delivery;
        this.annotations = annotations;
        this.actors = actors;
    }

    @GetMapping({"/.rest/preview/**", "/newsroom/.rest/preview/**"})
    ResponseEntity<String> drafts(HttpServletRequest request) {
        Actor actor = actor();
        HttpHeaders headers = origin(request);
        if (actor.roles().isEmpty()) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"drafts\", charset=\"UTF-8\"");
            return json(401, error("notAuthorized", "drafts are for people with an account"), headers);
        }
        Map<String, List<String>> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return delivery.draft(
                        new ContentDelivery.Request(
                                request.getServerName(),
                                request.getContextPath(),
                                path(request),
                                parameters,
                                language == null ? "" : language),
                        actor)
                .map(answer -> json(answer.status(), answer.json(), headers))
                .orElseGet(() -> json(404, error("notFound", "no endpoint here"), headers));
    }

    @GetMapping({"/.rest" + ANNOTATIONS + "/**", "/newsroom/.rest" + ANNOTATIONS + "/**"})
    ResponseEntity<String> annotations(HttpServletRequest request) {
        String path = path(request).substring(ANNOTATIONS.length());
        return annotations
                .of(request.getServerName(), path, actor())
                .map(all -> json(200, JsonMapper.shared().writeValueAsString(all), origin(request)))
                .orElseGet(() -> json(404, error("pathNotFound", path), origin(request)));
    }

    @GetMapping({"/.rest" + DEFINITIONS + "/**", "/newsroom/.rest" + DEFINITIONS + "/**"})
    ResponseEntity<String> definition(HttpServletRequest request) {
        String id = path(request).substring(DEFINITIONS.length()).replaceFirst("^/", "");
        return annotations
                .template(id)
                .map(all -> json(200, JsonMapper.shared().writeValueAsString(all), origin(request)))
                .orElseGet(() -> json(404, error("notFound", "no template " + id), origin(request)));
    }

    /** The path below {@code /.rest}. */
    private static String path(HttpServletRequest request) {
        String path = UriUtils.decode(
                request.getRequestURI().substring(request.getContextPath().length()), StandardCharsets.UTF_8);
        return path.substring(path.indexOf("/.rest") + "/.rest".length());
    }

    private Actor actor() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null || !signedIn.isAuthenticated()
                ? Actor.PUBLIC
                : actors.of(signedIn.getName()).orElse(Actor.PUBLIC);
    }

    private HttpHeaders origin(HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.setVary(List.of("Origin", "Authorization", "Cookie"));
        Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN))
                .flatMap(origin -> delivery.crossOrigin(request.getServerName(), "/.rest" + path(request), origin))
                .ifPresent(allowed -> headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, allowed.origin()));
        return headers;
    }

    private static String error(String code, String message) {
        return JsonMapper.shared().writeValueAsString(Map.of("error", Map.of("code", code, "message", message)));
    }

    private static ResponseEntity<String> json(int status, String json, HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(json);
    }
}
