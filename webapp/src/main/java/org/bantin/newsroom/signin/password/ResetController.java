package org.bantin.newsroom.signin.password;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.newsroom.mail.Letter;
import org.bantin.newsroom.mail.PostOffice;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Words;
import org.bantin.newsroom.signin.NewsroomSecurity;
import org.bantin.newsroom.signin.Redirects;
import org.bantin.newsroom.signin.session.SignIns;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A forgotten password: a letter with a link, a new password. The answer never tells who has an account. */
@RestController
class ResetController {
    private static final int MOST_PER_ADDRESS = 10;

    private final Accounts accounts;
    private final ResetLinks links;
    private final PasswordRules rules;
    private final PostOffice office;
    private final SignIns signIns;
    private final SignInThrottle throttle;
    private final AuditTrail audit;
    private final Screens screens;
    private final Languages languages;
    private final Clock clock;
    private final Cache<String, Integer> asked = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(50_000)
            .build();

    ResetController(
            Accounts accounts,
            ResetLinks links,
            PasswordRules rules,
            PostOffice office,
            SignIns signIns,
            SignInThrottle throttle,
            AuditTrail audit,
            Screens screens,
            Languages languages,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.rules = rules;
        this.office = office;
        this.signIns = signIns;
        this.throttle = throttle;
        this.audit = audit;
        this.screens = screens;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping(NewsroomSecurity.FORGOTTEN)
    ResponseEntity<String> ask(HttpServletRequest request) {
        return screens.open(request, "pages/forgotten", Map.of("sent", false, "open", office.open()), HttpStatus.OK);
    }

    @PostMapping(NewsroomSecurity.FORGOTTEN)
    ResponseEntity<String> send(HttpServletRequest request, @RequestParam(defaultValue = "") String who) {
        String wanted = who.strip().toLowerCase(Locale.ROOT);
        Words words = languages.words(request);
        boolean mayAsk = asked.asMap().merge(request.getRemoteAddr(), 1, Integer::sum) <= MOST_PER_ADDRESS
                && asked.asMap().merge("to " + wanted, 1, Integer::sum) <= 3;
        if (mayAsk && office.open()) {
            Optional<Account> account = account(wanted);
            account.ifPresent(found -> office.post(new Letter(
                    found.email(),
                    words.text("newsroom.reset.letter.subject"),
                    words.text(
                            "newsroom.reset.letter.text",
                            found.displayName(),
                            links.byMail(found.name()),
                            ResetLinks.BY_MAIL.toMinutes()))));
        }
        return screens.open(request, "pages/forgotten", Map.of("sent", true, "open", office.open()), HttpStatus.OK);
    }

    private Optional<Account> account(String wanted) {
        String name = wanted.indexOf('@') > 0 ? accounts.nameOf(wanted).orElse("") : wanted;
        return accounts.list().stream()
                .filter(account -> account.name().equals(name)
                        && account.enabled()
                        && account.email().indexOf('@') > 0)
                .findFirst();
    }

    @GetMapping(NewsroomSecurity.RESET)
    ResponseEntity<String> form(HttpServletRequest request, @RequestParam(defaultValue = "") String key) {
        return links.name(key).isPresent() ? page(request, key, "", true) : page(request, "", "", false);
    }

    @PostMapping(NewsroomSecurity.RESET)
    ResponseEntity<String> set(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String password) {
        Optional<String> name = links.name(key);
        if (name.isEmpty()) {
            return page(request, "", "", false);
        }
        String displayName =
                accounts.actor(name.get()).map(actor -> actor.displayName()).orElse("");
        Optional<String> problem = rules.problem(name.get(), displayName, password, languages.words(request));
        if (problem.isPresent()) {
            return page(request, key, problem.get(), false);
        }
        if (!links.use(key)) {
            return page(request, "", "", false);
        }
        accounts.changePassword(name.get(), password);
        signIns.endAll(name.get(), "");
        throttle.succeeded(name.get(), request.getRemoteAddr());
        audit.append(new AuditEntry(
                clock.instant(),
                name.get(),
                "password-reset",
                null,
                null,
                name.get(),
                Map.of("address", request.getRemoteAddr())));
        return Redirects.to(NewsroomSecurity.SIGN_IN + "?changed");
    }

    private ResponseEntity<String> page(HttpServletRequest request, String key, String error, boolean fine) {
        Map<String, Object> model = new HashMap<>();
        model.put("key", key);
        model.put("error", error);
        model.put("shortest", rules.shortest());
        return screens.open(request, "pages/reset", model, fine ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
