package org.bantin.newsroom.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.content.AuditEntry;
import org.bantin.content.AuditTrail;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.Person;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Words;
import org.bantin.newsroom.signin.CurrentActor;
import org.bantin.repository.Account;
import org.bantin.repository.Accounts;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Accounts of the newsroom: who there is, what each may do, in which sections. For administrators alone. */
@RestController
@RequestMapping("/newsroom/admin/users")
class UsersController {
    private final Accounts accounts;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Screens screens;
    private final Languages languages;
    private final Clock clock;

    UsersController(
            Accounts accounts,
            CurrentActor actors,
            AuditTrail audit,
            Screens screens,
            Languages languages,
            Clock clock) {
        this.accounts = accounts;
        this.actors = actors;
        this.audit = audit;
        this.screens = screens;
        this.languages = languages;
        this.clock = clock;
    }

    /** An account as a row of the list. */
    public record Row(Person person, String roles, String sections, boolean enabled) {}

    /** A role that can be given. */
    public record Choice(String id, String label, boolean given) {}

    /** What the form sends. */
    record UserForm(
            String name, String displayName, List<String> roles, String sections, boolean enabled, String password) {
        UserForm {
            name = name == null ? "" : name.strip();
            displayName = displayName == null ? "" : displayName.strip();
            roles = roles == null ? List.of() : List.copyOf(roles);
            sections = sections == null ? "" : sections.strip();
            password = password == null ? "" : password;
        }

        Account account(String asName) {
            Set<Role> given = roles.stream()
                    .flatMap(id -> Role.of(id).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            Set<String> limited = Arrays.stream(sections.split("[,\\s]+"))
                    .filter(section -> !section.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return new Account(asName, displayName, given, limited, enabled);
        }
    }

    @GetMapping
    ResponseEntity<String> list(
            HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "") String saved) {
        Words words = languages.words(request);
        List<Row> rows = accounts.list().stream()
                .sorted(Comparator.comparing(Account::name))
                .map(account -> row(account, words))
                .toList();
        return screens.page(request, actor, "pages/users", "users", Map.of("rows", rows, "saved", saved));
    }

    @GetMapping("/new")
    ResponseEntity<String> blank(HttpServletRequest request, Actor actor) {
        Account account = new Account("", "", Set.of(Role.REPORTER), Set.of(), true);
        return form(request, actor, account, true, "");
    }

    @GetMapping("/{name}")
    ResponseEntity<String> edit(HttpServletRequest request, Actor actor, @PathVariable String name) {
        return form(request, actor, find(name), false, "");
    }

    @PostMapping("/new")
    ResponseEntity<String> add(HttpServletRequest request, Actor actor, @ModelAttribute UserForm form) {
        Account account = form.account(form.name());
        try {
            accounts.add(account, form.password());
        } catch (IllegalArgumentException e) {
            return form(request, actor, account, true, String.valueOf(e.getMessage()));
        }
        note(actor, "user-added", account);
        return saved(account);
    }

    @PostMapping("/{name}")
    ResponseEntity<String> change(
            HttpServletRequest request, Actor actor, @PathVariable String name, @ModelAttribute UserForm form) {
        Account before = find(name);
        Account account = form.account(before.name());
        boolean self = before.name().equals(actor.name());
        if (self && (!account.enabled() || !account.roles().contains(Role.ADMINISTRATOR))) {
            return form(request, actor, before, false, languages.words(request).text("newsroom.users.self"));
        }
        try {
            accounts.update(account);
            if (!form.password().isEmpty()) {
                accounts.changePassword(account.name(), form.password());
            }
        } catch (IllegalArgumentException e) {
            return form(request, actor, account, false, String.valueOf(e.getMessage()));
        }
        actors.changed(account.name());
        note(actor, "user-changed", account);
        return saved(account);
    }

    private ResponseEntity<String> form(
            HttpServletRequest request, Actor actor, Account account, boolean fresh, String error) {
        Words words = languages.words(request);
        List<Choice> roles = Arrays.stream(Role.values())
                .map(role -> new Choice(
                        role.id(),
                        words.text("newsroom.role." + role.id()),
                        account.roles().contains(role)))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("account", account);
        model.put("roleChoices", roles);
        model.put("sections", String.join(", ", account.sections()));
        model.put("fresh", fresh);
        model.put("error", error);
        return screens.page(request, actor, "pages/user", "users", model);
    }

    private void note(Actor actor, String action, Account account) {
        String roles = account.roles().stream().map(Role::id).sorted().collect(Collectors.joining(", "));
        Map<String, String> details = new HashMap<>(Map.of("roles", roles));
        details.put("enabled", String.valueOf(account.enabled()));
        if (!account.sections().isEmpty()) {
            details.put("sections", String.join(", ", account.sections()));
        }
        audit.append(new AuditEntry(clock.instant(), actor.name(), action, null, null, account.name(), details));
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

    private static Row row(Account account, Words words) {
        String roles = account.roles().stream()
                .sorted()
                .map(role -> words.text("newsroom.role." + role.id()))
                .collect(Collectors.joining(", "));
        return new Row(
                Person.of(account.name(), account.displayName()),
                roles.isEmpty() ? words.text("newsroom.role.none") : roles,
                String.join(", ", account.sections()),
                account.enabled());
    }
}
