package org.bantin.newsroom.signin.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.signin.NewsroomSecurity;
import org.bantin.newsroom.signin.Redirects;
import org.bantin.newsroom.signin.password.SignInThrottle;
import org.bantin.newsroom.signin.session.CurrentActor;
import org.bantin.newsroom.signin.session.Entrance;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The second step of signing in: the code from the phone, or a recovery code. */
@RestController
public class CodeController {
    public static final String HALF = "signInHalf";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String ANY_ADDRESS = "code";

    private final SecondFactors factors;
    private final CurrentActor actors;
    private final SignInThrottle throttle;
    private final Entrance entrance;
    private final Screens screens;
    private final Clock clock;

    CodeController(
            SecondFactors factors,
            CurrentActor actors,
            SignInThrottle throttle,
            Entrance entrance,
            Screens screens,
            Clock clock) {
        this.factors = factors;
        this.actors = actors;
        this.throttle = throttle;
        this.entrance = entrance;
        this.screens = screens;
        this.clock = clock;
    }

    /** Somebody whose password was right. */
    public record Half(String name, Instant at) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @GetMapping(NewsroomSecurity.CODE)
    ResponseEntity<String> ask(HttpServletRequest request) {
        return half(request) == null ? Redirects.to(NewsroomSecurity.SIGN_IN) : page(request, -1);
    }

    @PostMapping(NewsroomSecurity.CODE)
    ResponseEntity<String> check(
            HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String code) {
        Half half = half(request);
        if (half == null) {
            return Redirects.to(NewsroomSecurity.SIGN_IN);
        }
        if (throttle.closed(half.name(), ANY_ADDRESS)) {
            return page(request, 0);
        }
        if (!factors.check(half.name(), code)) {
            return page(request, throttle.failed(half.name(), ANY_ADDRESS));
        }
        throttle.succeeded(half.name(), ANY_ADDRESS);
        Optional<Actor> actor = actors.of(half.name());
        if (actor.isEmpty()) {
            return Redirects.to(NewsroomSecurity.SIGN_IN);
        }
        request.getSession().removeAttribute(HALF);
        return Redirects.to(entrance.enter(request, response, actor.get(), "password, code"));
    }

    private ResponseEntity<String> page(HttpServletRequest request, int triesLeft) {
        Map<String, Object> model = new HashMap<>();
        if (triesLeft >= 0) {
            model.put("triesLeft", triesLeft);
            model.put("minutes", SignInThrottle.CLOSED_FOR.toMinutes());
        }
        HttpStatus status = triesLeft >= 0 ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return screens.open(request, "pages/code", model, status);
    }

    private @Nullable Half half(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object found = session == null ? null : session.getAttribute(HALF);
        return found instanceof Half half && half.at().plus(PATIENCE).isAfter(clock.instant()) ? half : null;
    }
}
