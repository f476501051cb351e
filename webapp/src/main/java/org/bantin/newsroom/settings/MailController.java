package org.bantin.newsroom.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.newsroom.mail.Letter;
import org.bantin.newsroom.mail.MailSettings;
import org.bantin.newsroom.mail.PostOffice;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Seen;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mail server, a test letter, and what has not left yet. */
@RestController
@RequestMapping("/newsroom/settings/mail")
class MailController {
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");
    private static final List<String> SECURITY = List.of("starttls", "tls", "none");

    private final PostOffice office;
    private final AuditTrail audit;
    private final SettingsScreens screens;
    private final Languages languages;
    private final Times times;
    private final Clock clock;

    MailController(
            PostOffice office,
            AuditTrail audit,
            SettingsScreens screens,
            Languages languages,
            Times times,
            Clock clock) {
        this.office = office;
        this.audit = audit;
        this.screens = screens;
        this.languages = languages;
        this.times = times;
        this.clock = clock;
    }

    /** A letter that waits. */
    public record Row(String when, String to, String subject, int tries, String error, boolean givenUp) {}

    @GetMapping
    ResponseEntity<String> show(HttpServletRequest request, Actor actor) {
        return form(request, actor, office.settings(), new HashMap<>(), true);
    }

    @PostMapping
    ResponseEntity<String> save(HttpServletRequest request, Actor actor, @RequestParam Map<String, String> sent) {
        Map<String, String> values = new HashMap<>(sent);
        if (values.getOrDefault("password", "").isEmpty()) {
            values.put("password", office.settings().password());
        }
        MailSettings settings = MailSettings.of(values);
        Words words = languages.words(request);
        Map<String, Object> errors = new HashMap<>();
        if (!settings.host().isEmpty() && !HOST.matcher(settings.host()).matches()) {
            errors.put("host", words.text("newsroom.settings.mail.host.wrong"));
        }
        if (!settings.host().isEmpty() && !MAIL.matcher(settings.from()).matches()) {
            errors.put("from", words.text("newsroom.settings.mail.from.wrong"));
        }
        if (errors.isEmpty() && Seen.overtaken(sent, office.settings().values())) {
            errors.put("", words.text("newsroom.settings.overtaken"));
        }
        if (!errors.isEmpty() || !SECURITY.contains(settings.security())) {
            return form(request, actor, settings, new HashMap<>(Map.of("errors", errors)), false);
        }
        office.settle(settings);
        audit.append(new AuditEntry(
                clock.instant(),
                actor.name(),
                "mail-settings",
                null,
                null,
                settings.host(),
                Map.of("from", settings.from())));
        return screens.saved("/newsroom/settings/mail");
    }

    @PostMapping("/test")
    ResponseEntity<String> test(HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "") String to) {
        Words words = languages.words(request);
        Map<String, Object> model = new HashMap<>();
        String address = to.strip();
        model.put("testTo", address);
        boolean fine = false;
        if (!MAIL.matcher(address).matches()) {
            model.put("testError", words.text("newsroom.settings.owner.email.wrong"));
        } else if (!office.open()) {
            model.put("testError", words.text("newsroom.settings.mail.closed"));
        } else {
            Letter letter = new Letter(
                    address,
                    words.text("newsroom.settings.mail.test.subject"),
                    words.text("newsroom.settings.mail.test.text", actor.displayName()));
            String answer = office.test(letter);
            fine = answer.isEmpty();
            model.put(
                    fine ? "testDone" : "testError",
                    fine ? address : words.text("newsroom.settings.mail.refused", why(answer, words)));
        }
        return form(request, actor, office.settings(), model, fine);
    }

    /** What to look at, before the words of the machine. */
    private static String why(String answer, Words words) {
        String kind = answer.replaceFirst("(?s):.*", "");
        String advice = switch (kind) {
            case "ConnectException", "SocketTimeoutException", "NoRouteToHostException" -> "unreachable";
            case "UnknownHostException" -> "unknown-host";
            case "AuthenticationFailedException" -> "account";
            default -> kind.startsWith("SSL") || kind.contains("Cert") || answer.contains("STARTTLS") ? "security" : "";
        };
        return advice.isEmpty() ? answer : words.text("newsroom.settings.mail.why." + advice, answer);
    }

    private ResponseEntity<String> form(
            HttpServletRequest request, Actor actor, MailSettings settings, Map<String, Object> model, boolean fine) {
        Words words = languages.words(request);
        model.putIfAbsent("errors", Map.of());
        model.put("mail", settings);
        model.put("seen", Seen.mark(office.settings().values()));
        model.put("hasPassword", !settings.password().isEmpty());
        model.put("open", office.open());
        model.put(
                "waiting",
                office.waiting().stream()
                        .map(one -> new Row(
                                times.moment(one.at(), words),
                                one.to(),
                                one.subject(),
                                one.tries(),
                                why(one.error(), words),
                                one.givenUp()))
                        .toList());
        return screens.show(request, actor, "mail", model, fine);
    }
}
