package org.bantin.newsroom.signin.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.newsroom.mail.DigestWishes;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.newsroom.signin.HouseRules;
import org.bantin.newsroom.signin.NewsroomProperties;
import org.bantin.newsroom.signin.Redirects;
import org.bantin.newsroom.signin.factor.QrCode;
import org.bantin.newsroom.signin.factor.SecondFactorFilter;
import org.bantin.newsroom.signin.factor.SecondFactors;
import org.bantin.newsroom.signin.password.PasswordRules;
import org.bantin.newsroom.signin.password.PasswordTurns;
import org.bantin.newsroom.signin.password.SignInThrottle;
import org.bantin.newsroom.signin.password.SignInsBusyException;
import org.bantin.repository.access.Actor;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own account: mail address, password, second factor, where one is signed in. */
@RestController
@RequestMapping("/newsroom/me")
class MeController {
    private static final String PENDING = "secondFactorPending";
    private static final String PLACE = "/newsroom/me";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final SignIns signIns;
    private final HouseRules houseRules;
    private final PasswordRules passwordRules;
    private final SignInThrottle throttle;
    private final PasswordTurns turns;
    private final AuditTrail audit;
    private final Screens screens;
    private final Languages languages;
    private final Times times;
    private final Clock clock;
    private final DigestWishes digest;
    private final NewsroomProperties properties;

    MeController(
            Accounts accounts,
            SecondFactors factors,
            SignIns signIns,
            HouseRules houseRules,
            PasswordRules passwordRules,
            SignInThrottle throttle,
            PasswordTurns turns,
            AuditTrail audit,
            Screens screens,
            Languages languages,
            Times times,
            Clock clock,
            DigestWishes digest,
            NewsroomProperties properties) {
        this.properties = properties;
        this.digest = digest;
        this.accounts = accounts;
        this.factors = factors;
        this.signIns = signIns;
        this.houseRules = houseRules;
        this.passwordRules = passwordRules;
        this.throttle = throttle;
        this.turns = turns;
        this.audit = audit;
        this.screens = screens;
        this.languages = languages;
        this.times = times;
        this.clock = clock;
    }

    /** A sign-in as shown. */
    public record Place(String id, boolean here, String since, String seen, String address, String agent) {}

    @GetMapping
    ResponseEntity<String> show(HttpServletRequest request, Actor actor) {
        return page(request, actor, new HashMap<>(), HttpStatus.OK);
    }

    @PostMapping("/email")
    ResponseEntity<String> email(
            HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "") String email) {
        String address = email.strip();
        if (!address.isEmpty() && !address.matches("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}")) {
            return refused(request, actor, "emailError", "newsroom.settings.owner.email.wrong");
        }
        accounts.update(account(actor).withEmail(address));
        note(actor, "user-changed", Map.of("email", "changed"));
        return Redirects.to(PLACE + "?saved");
    }

    @PostMapping("/digest")
    ResponseEntity<String> digest(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "7") int hour,
            @RequestParam(defaultValue = "") String wanted) {
        String language = languages.of(request).getLanguage();
        int safe = Math.max(0, Math.min(hour, 23));
        digest.settle(actor.name(), new DigestWishes.Wish(!wanted.isEmpty(), safe, language));
        return Redirects.to(PLACE + "?saved");
    }

    @PostMapping("/password")
    ResponseEntity<String> password(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password) {
        String address = request.getRemoteAddr();
        boolean right;
        try {
            right = !throttle.closed(actor.name(), address)
                    && turns.take(() -> accounts.authenticate(actor.name(), old))
                            .isPresent();
        } catch (SignInsBusyException e) {
            return refused(request, actor, "oldError", "newsroom.sign-in.crowd");
        }
        if (!right) {
            throttle.failed(actor.name(), address);
            return refused(request, actor, "oldError", "newsroom.me.password.old.wrong");
        }
        Words words = languages.words(request);
        Optional<String> problem = passwordRules.problem(actor.name(), actor.displayName(), password, words);
        if (problem.isPresent()) {
            return page(
                    request,
                    actor,
                    new HashMap<>(Map.of("passwordError", problem.get())),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        accounts.changePassword(actor.name(), password);
        signIns.endAll(actor.name(), here(request));
        note(actor, "password-changed", Map.of());
        return Redirects.to(PLACE + "?saved");
    }

    @GetMapping("/second-factor")
    ResponseEntity<String> setup(HttpServletRequest request, Actor actor) {
        if (factors.active(actor.name())) {
            return Redirects.to(PLACE);
        }
        String secret = factors.newSecret();
        request.getSession().setAttribute(PENDING, secret);
        return setup(request, actor, secret, "");
    }

    @PostMapping("/second-factor")
    ResponseEntity<String> confirm(
            HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "") String code) {
        if (!(request.getSession().getAttribute(PENDING) instanceof String secret) || factors.active(actor.name())) {
            return Redirects.to(SecondFactorFilter.SETUP);
        }
        List<String> codes = factors.confirm(actor.name(), secret, code);
        if (codes.isEmpty()) {
            return setup(request, actor, secret, languages.words(request).text("newsroom.me.factor.wrong"));
        }
        request.getSession().removeAttribute(PENDING);
        note(actor, "second-factor-on", Map.of());
        return recovery(request, actor, codes);
    }

    @PostMapping("/second-factor/codes")
    ResponseEntity<String> newCodes(
            HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "") String code) {
        if (!right(actor, code)) {
            return refused(request, actor, "factorError", "newsroom.me.factor.wrong");
        }
        note(actor, "recovery-codes", Map.of());
        return recovery(request, actor, factors.newRecoveryCodes(actor.name()));
    }

    @PostMapping("/second-factor/off")
    ResponseEntity<String> off(HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "") String code) {
        if (!right(actor, code)) {
            return refused(request, actor, "factorError", "newsroom.me.factor.wrong");
        }
        factors.remove(actor.name());
        note(actor, "second-factor-off", Map.of());
        return Redirects.to(PLACE + "?saved");
    }

    @PostMapping("/sessions/{id}/end")
    ResponseEntity<String> end(Actor actor, @PathVariable String id) {
        if (id.matches("[0-9a-f]{48}")) {
            signIns.end(actor.name(), id);
        }
        return Redirects.to(PLACE + "?saved");
    }

    @PostMapping("/sessions/end")
    ResponseEntity<String> endOthers(HttpServletRequest request, Actor actor) {
        signIns.endAll(actor.name(), here(request));
        note(actor, "signed-out-everywhere", Map.of());
        return Redirects.to(PLACE + "?saved");
    }

    private boolean right(Actor actor, String code) {
        if (throttle.closed(actor.name(), "code") || !factors.check(actor.name(), code)) {
            throttle.failed(actor.name(), "code");
            return false;
        }
        return true;
    }

    private ResponseEntity<String> setup(HttpServletRequest request, Actor actor, String secret, String error) {
        Map<String, Object> model = new HashMap<>();
        model.put("qr", QrCode.of(SecondFactors.address(secret, actor.name(), "Bản Tin")));
        model.put("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
        model.put("must", houseRules.needsSecondFactor(actor));
        model.put("error", error);
        return status(screens.page(request, actor, "pages/second-factor", "me", model), error.isEmpty());
    }

    private ResponseEntity<String> recovery(HttpServletRequest request, Actor actor, List<String> codes) {
        return screens.page(request, actor, "pages/recovery-codes", "me", Map.of("codes", codes));
    }

    private ResponseEntity<String> refused(HttpServletRequest request, Actor actor, String field, String key) {
        Map<String, Object> model = new HashMap<>();
        model.put(field, languages.words(request).text(key));
        return page(request, actor, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ResponseEntity<String> page(
            HttpServletRequest request, Actor actor, Map<String, Object> model, HttpStatus status) {
        Words words = languages.words(request);
        String here = here(request);
        model.put("password", accounts.hasPassword(actor.name()));
        model.put("oidc", properties.oidc().label());
        model.put("email", account(actor).email());
        model.put("digest", digest.of(actor.name()));
        model.put("factor", factors.active(actor.name()));
        model.put("codesLeft", factors.recoveryCodesLeft(actor.name()));
        model.put("must", houseRules.needsSecondFactor(actor));
        model.put("shortest", passwordRules.shortest());
        model.put("saved", request.getParameter("saved") != null);
        model.put(
                "places",
                signIns.of(actor.name()).stream()
                        .map(one -> new Place(
                                one.id(),
                                one.id().equals(here),
                                times.moment(one.at(), words),
                                times.moment(one.seen(), words),
                                one.address(),
                                Device.words(one.agent(), words)))
                        .toList());
        return status(screens.page(request, actor, "pages/me", "me", model), status == HttpStatus.OK);
    }

    private static ResponseEntity<String> status(ResponseEntity<String> page, boolean fine) {
        return fine
                ? page
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .headers(page.getHeaders())
                        .body(page.getBody());
    }

    private static String here(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object id = session == null ? null : session.getAttribute(SignIns.ATTRIBUTE);
        return id instanceof String text ? text : "";
    }

    private Account account(Actor actor) {
        return accounts.list().stream()
                .filter(account -> account.name().equals(actor.name()))
                .findFirst()
                .orElseThrow(() -> new org.bantin.repository.AccessDeniedException("no account " + actor.name()));
    }

    private void note(Actor actor, String action, Map<String, String> details) {
        audit.append(new AuditEntry(clock.instant(), actor.name(), action, null, null, actor.name(), details));
    }
}
