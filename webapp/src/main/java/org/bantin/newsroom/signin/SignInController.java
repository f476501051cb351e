package org.bantin.newsroom.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;
import org.bantin.newsroom.shell.Screens;
import org.bantin.repository.Accounts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sign-in page, and what a script asks to carry on after a session ended. */
@RestController
class SignInController {
    private final Accounts accounts;
    private final Screens screens;

    private final NewsroomProperties properties;

    SignInController(Accounts accounts, Screens screens, NewsroomProperties properties) {
        this.properties = properties;
        this.accounts = accounts;
        this.screens = screens;
    }

    @GetMapping(NewsroomSecurity.SIGN_IN)
    ResponseEntity<String> signIn(HttpServletRequest request, @RequestParam Map<String, String> parameters) {
        if (accounts.empty()) {
            return Redirects.to(NewsroomSecurity.FIRST);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("out", parameters.containsKey("out"));
        model.put("made", parameters.containsKey("made"));
        model.put("changed", parameters.containsKey("changed"));
        model.put("name", "");
        model.put("oidc", properties.oidc().on() ? properties.oidc().label() : "");
        model.put("oidcProblem", parameters.getOrDefault("oidc", ""));
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(SignInAnswers.FAILURE) instanceof SignInAnswers.Failure failure) {
            session.removeAttribute(SignInAnswers.FAILURE);
            model.put("name", failure.name());
            model.put("triesLeft", failure.triesLeft());
            model.put("minutes", SignInThrottle.CLOSED_FOR.toMinutes());
        }
        return screens.open(request, "pages/sign-in", model, HttpStatus.OK);
    }

    /** Who is signed in, and the token for the next change: lets an open editor carry on after signing in again. */
    @GetMapping("/newsroom/session")
    Map<String, String> session(@AuthenticationPrincipal NewsroomUser user, CsrfToken token) {
        return Map.of("name", user.name(), "token", token.getToken());
    }
}
