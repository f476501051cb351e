package org.bantin.newsroom.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.signin.oidc.OidcSignOut;
import org.bantin.newsroom.signin.password.SignInThrottle;
import org.bantin.newsroom.signin.password.SignInsBusyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The page with name and password, and what it says of the last try. */
@Component
class SignInPage {
    private final Screens screens;
    private final NewsroomProperties properties;
    private final OidcSignOut elsewhere;

    SignInPage(Screens screens, NewsroomProperties properties, OidcSignOut elsewhere) {
        this.elsewhere = elsewhere;
        this.screens = screens;
        this.properties = properties;
    }

    ResponseEntity<String> show(HttpServletRequest request, Map<String, String> parameters) {
        Map<String, Object> model = model(parameters);
        if ("there".equals(parameters.get("out"))) {
            elsewhere.place(request).ifPresent(place -> model.put("outThere", place));
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(SignInAnswers.FAILURE) instanceof SignInAnswers.Failure failure) {
            session.removeAttribute(SignInAnswers.FAILURE);
            model.put("name", failure.name());
            model.put("triesLeft", failure.triesLeft());
            model.put("minutes", SignInThrottle.CLOSED_FOR.toMinutes());
        }
        return screens.open(request, "pages/sign-in", model, HttpStatus.OK);
    }

    /** Nothing was checked yet: the name stays in the form. */
    void busy(HttpServletRequest request, HttpServletResponse response, String name) throws IOException {
        Map<String, Object> model = model(Map.of());
        model.put("name", name);
        model.put("busy", true);
        String html = screens.open(request, "pages/sign-in", model, HttpStatus.SERVICE_UNAVAILABLE)
                .getBody();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", SignInsBusyException.RETRY_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.getOutputStream().write(String.valueOf(html).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> model(Map<String, String> parameters) {
        Map<String, Object> model = new HashMap<>();
        model.put("out", parameters.containsKey("out"));
        model.put("made", parameters.containsKey("made"));
        model.put("changed", parameters.containsKey("changed"));
        model.put("busy", false);
        model.put("name", "");
        model.put("oidc", properties.oidc().on() ? properties.oidc().label() : "");
        model.put("oidcProblem", parameters.getOrDefault("oidc", ""));
        return model;
    }
}
