package org.bantin.newsroom.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.newsroom.mail.Letter;
import org.bantin.newsroom.mail.PostOffice;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Person;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.newsroom.signin.factor.SecondFactors;
import org.bantin.newsroom.signin.password.PasswordRules;
import org.bantin.newsroom.signin.password.ResetLinks;
import org.bantin.newsroom.signin.session.CurrentActor;
import org.bantin.newsroom.signin.session.SignIns;
import org.bantin.repository.Account;
import org.bantin.repository.Accounts;
import org.bantin.repository.FormerAccount;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Accounts of the newsroom: who there is, what each may do, in which sections, with which types. For administrators alone. */
@RestController
@RequestMapping("/newsroom/admin/users")
class UsersController {
    private static final String MAIL = "[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}";

    private final Accounts accounts;
    private final RightsChoices choices;
    private final CurrentActor actors;
    private final PasswordRules passwords;
    private final SecondFactors factors;
    private final SignIns signIns;
    private final ResetLinks links;
    private final PostOffice office;
    private final AuditTrail audit;
    private final Screens screens;
    private final Languages languages;
    private final People people;
    private final Times times;
    private final Clock clock;

    UsersController(
            Accounts accounts,
            RightsChoices choices,
            CurrentActor actors,
            PasswordRules passwords,
            SecondFactors factors,
            SignIns signIns,
            ResetLinks links,
            PostOffice office,
            AuditTrail audit,
            Screens screens,
            Languages languages,
            People people,
            Times times,
            Clock clock) {
        this.accounts = accounts;
        this.choices = choices;
        this.actors = actors;
        this.passwords = passwords;
        this.factors = factors;
        this.signIns = signIns;
        this.links = links;
        this.office = office;
        this.audit = audit;
        this.screens = screens;
        this.languages = languages;
        this.people = people;
        this.times = times;
        this.clock = clock;
    }

    /** An account as a row of the list. */
    public record Row(
            Person person, String roles, String sections, boolean enabled, boolean factor, String email, int places) {}

    /** Somebody whose account was removed. */
    public record Former(String name, String shown, boolean forgotten, String when, String by) {}

    @GetMapping
    ResponseEntity<String> list(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "") String saved,
            @RequestParam(defaultValue = "") String removed) {
        Words words = languages.words(request);
        List<Row> rows = accounts.list().stream()
                .sorted(Comparator.comparing(Account::name))
                .map(account -> row(account, words))
                .toList();
        return screens.page(
                request,
                actor,
                "pages/users",
                "users",
                Map.of(
                        "rows", rows,
                        "saved", saved,
                        "removed", removed,
                        "former", former(words),
                        "groups", accounts.groups()));
    }

    private List<Former> former(Words words) {
        return accounts.former().stream()
                .map(one -> new Former(
                        one.name(),
                        one.displayName(),
                        one.forgotten(),
                        times.day(times.local(one.at()).toLocalDate(), words),
                        people.of(one.by()).name()))
                .toList();
    }

    /** A blank form; {@code again} names somebody who was removed and comes back under the same name. */
    @GetMapping("/new")
    ResponseEntity<String> blank(
            HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "") String again) {
        Optional<FormerAccount> back = accounts.former(again);
        String shown = back.filter(one -> !one.forgotten())
                .map(FormerAccount::displayName)
                .orElse("");
        Account account =
                new Account(back.map(FormerAccount::name).orElse(""), shown, Set.of(Role.REPORTER), Set.of(), true);
        return form(request, actor, account, true, again(back.isPresent()));
    }

    private static Map<String, Object> again(boolean again) {
        return new HashMap<>(Map.of("again", again));
    }

    @GetMapping("/{name}")
    ResponseEntity<String> edit(HttpServletRequest request, Actor actor, @PathVariable String name) {
        return form(request, actor, find(name), false, new HashMap<>());
    }

    @PostMapping("/new")
    ResponseEntity<String> add(
            HttpServletRequest request, Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        UserForm form = new UserForm(sent);
        Account account = form.account(form.text("name"));
        Words words = languages.words(request);
        Optional<String> problem = problem(account, words)
                .or(() -> passwords.nameProblem(account.name(), words))
                .or(() ->
                        accounts.list().stream().anyMatch(other -> other.name().equals(account.name()))
                                ? Optional.of(words.text("newsroom.users.name.taken", account.name()))
                                : Optional.empty())
                .or(() -> accounts.former(account.name())
                        .filter(one -> !sent.containsKey("again"))
                        .map(one -> words.text("newsroom.users.name.former", account.name(), one.displayName())))
                .or(() -> form.password().isEmpty()
                        ? Optional.empty()
                        : passwords.problem(account.name(), account.displayName(), form.password(), words));
        if (problem.isPresent()) {
            Map<String, Object> model = error(problem.get());
            model.put("again", sent.containsKey("again"));
            return form(request, actor, account, true, model);
        }
        boolean invited = form.password().isEmpty();
        if (sent.containsKey("again")) {
            accounts.readmit(account.name());
        }
        try {
            accounts.add(account, invited ? UUID.randomUUID() + "-" + UUID.randomUUID() : form.password());
        } catch (IllegalArgumentException e) {
            return form(request, actor, account, true, error(String.valueOf(e.getMessage())));
        }
        note(actor, "user-added", account);
        return invited ? invite(request, actor, account) : saved(account);
    }

    /** Whoever got no password chooses one behind a link: it is shown here once and sent where letters can be sent. */
    private ResponseEntity<String> invite(HttpServletRequest request, Actor actor, Account account) {
        Words words = languages.words(request);
        String link = links.forColleague(account.name());
        boolean sent = office.open() && !account.email().isEmpty() && account.enabled();
        if (sent) {
            office.post(new Letter(
                    account.email(),
                    words.text("newsroom.invitation.subject"),
                    words.text("newsroom.invitation.text", account.displayName(), link, account.name())));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("link", link);
        model.put("invited", sent ? account.email() : "");
        return form(request, actor, account, false, model);
    }

    @PostMapping("/{name}")
    ResponseEntity<String> change(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> sent) {
        Account before = find(name);
        UserForm form = new UserForm(sent);
        Account account = form.account(before.name());
        Words words = languages.words(request);
        boolean self = before.name().equals(actor.name());
        Optional<String> problem = self && !Administrators.is(account, accounts.groups())
                ? Optional.of(words.text("newsroom.users.self"))
                : problem(account, words);
        if (problem.isEmpty() && !form.password().isEmpty()) {
            problem = passwords.problem(account.name(), account.displayName(), form.password(), words);
        }
        if (problem.isPresent()) {
            return form(request, actor, account, false, error(problem.get()));
        }
        accounts.update(account);
        if (!form.password().isEmpty()) {
            accounts.changePassword(account.name(), form.password());
        }
        if ((!form.password().isEmpty() && !self) || !account.enabled()) {
            signIns.endAll(account.name(), "");
        }
        actors.changed(account.name());
        note(actor, "user-changed", account);
        return saved(account);
    }

    /** A link with which the person sets a password; shown once, here and now. */
    @PostMapping("/{name}/link")
    ResponseEntity<String> link(HttpServletRequest request, Actor actor, @PathVariable String name) {
        Account account = find(name);
        Map<String, Object> model = new HashMap<>();
        model.put("link", links.forColleague(account.name()));
        note(actor, "reset-link", account);
        return form(request, actor, account, false, model);
    }

    @PostMapping("/{name}/sign-out")
    ResponseEntity<String> signOut(Actor actor, @PathVariable String name) {
        Account account = find(name);
        signIns.endAll(account.name(), "");
        note(actor, "signed-out-everywhere", account);
        return saved(account);
    }

    /** For somebody who lost phone and recovery codes. */
    @PostMapping("/{name}/second-factor/off")
    ResponseEntity<String> factorOff(Actor actor, @PathVariable String name) {
        Account account = find(name);
        factors.remove(account.name());
        signIns.endAll(account.name(), "");
        note(actor, "second-factor-off", account);
        return saved(account);
    }

    private static Optional<String> problem(Account account, Words words) {
        if (account.displayName().isEmpty()) {
            return Optional.of(words.text("newsroom.users.display-name.missing"));
        }
        if (account.roles().isEmpty() && account.groups().isEmpty()) {
            return Optional.of(words.text("newsroom.users.roles.missing"));
        }
        return account.email().isEmpty() || account.email().matches(MAIL)
                ? Optional.empty()
                : Optional.of(words.text("newsroom.settings.owner.email.wrong"));
    }

    private ResponseEntity<String> form(
            HttpServletRequest request, Actor actor, Account account, boolean fresh, Map<String, Object> model) {
        Words words = languages.words(request);
        choices.into(model, actor, words, account.roles(), account.sections(), account.types());
        model.put("groupChoices", choices.groups(account.groups()));
        model.put("account", account);
        model.put("fresh", fresh);
        model.put("shortest", passwords.shortest());
        model.putIfAbsent("error", "");
        model.putIfAbsent("again", false);
        model.put("self", account.name().equals(actor.name()));
        model.put("factor", !fresh && factors.active(account.name()));
        model.put("places", fresh ? 0 : signIns.of(account.name()).size());
        ResponseEntity<String> page = screens.page(request, actor, "pages/user", "users", model);
        return "".equals(model.get("error"))
                ? page
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .headers(page.getHeaders())
                        .body(page.getBody());
    }

    private static Map<String, Object> error(String text) {
        return new HashMap<>(Map.of("error", text));
    }

    private void note(Actor actor, String action, Account account) {
        String roles = account.roles().stream().map(Role::id).sorted().collect(Collectors.joining(", "));
        Map<String, String> details = new HashMap<>(Map.of("roles", roles));
        details.put("enabled", String.valueOf(account.enabled()));
        limits("sections", account.sections(), details);
        limits("types", account.types(), details);
        limits("groups", account.groups(), details);
        audit.append(new AuditEntry(clock.instant(), actor.name(), action, null, null, account.name(), details));
    }

    private static void limits(String name, Set<String> values, Map<String, String> details) {
        if (!values.isEmpty()) {
            details.put(name, values.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private static ResponseEntity<String> saved(Account account) {
        String name = UriUtils.encodeQueryParam(account.name(), StandardCharsets.UTF_8);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/newsroom/admin/users?saved=" + name))
                .build();
    }

    private Account find(String name) {
        Optional<Account> found = accounts.list().stream()
                .filter(account -> account.name().equals(name))
                .findFirst();
        return found.orElseThrow(() -> new NotFoundException("no account " + name));
    }

    private Row row(Account account, Words words) {
        String roles = account.roles().stream()
                .sorted()
                .map(role -> words.text("newsroom.role." + role.id()))
                .collect(Collectors.joining(", "));
        String groups = String.join(", ", account.groups());
        String shown = roles.isEmpty() ? groups : groups.isEmpty() ? roles : roles + " + " + groups;
        return new Row(
                Person.of(account.name(), account.displayName()),
                shown.isEmpty() ? words.text("newsroom.role.none") : shown,
                String.join(", ", account.sections()),
                account.enabled(),
                factors.active(account.name()),
                account.email(),
                signIns.of(account.name()).size());
    }
}
