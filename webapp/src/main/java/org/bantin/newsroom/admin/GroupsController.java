package org.bantin.newsroom.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.content.Slug;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Words;
import org.bantin.newsroom.signin.session.CurrentActor;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Accounts;
import org.bantin.repository.account.UserGroup;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Groups of people with the same rights. */
@RestController
@RequestMapping("/newsroom/admin/groups")
class GroupsController {
    private final Accounts accounts;
    private final RightsChoices choices;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Screens screens;
    private final Languages languages;
    private final Clock clock;

    GroupsController(
            Accounts accounts,
            RightsChoices choices,
            CurrentActor actors,
            AuditTrail audit,
            Screens screens,
            Languages languages,
            Clock clock) {
        this.accounts = accounts;
        this.choices = choices;
        this.actors = actors;
        this.audit = audit;
        this.screens = screens;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    ResponseEntity<String> edit(HttpServletRequest request, Actor actor, @PathVariable String id) {
        UserGroup group = id.equals("new")
                ? new UserGroup("", "", Set.of(Role.REPORTER), Set.of(), Set.of())
                : accounts.groups().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("no group " + id));
        return form(request, actor, group, "");
    }

    @PostMapping("/{id}")
    ResponseEntity<String> save(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent) {
        UserForm form = new UserForm(sent);
        Words words = languages.words(request);
        String title = form.text("title");
        String key = id.equals("new") ? Slug.of(title, "nhom").value() : id;
        UserGroup group = new UserGroup(key, title, form.roles(), form.several("sections"), form.several("types"));
        boolean taken = id.equals("new")
                && accounts.groups().stream().anyMatch(one -> one.id().equals(key));
        if (title.isEmpty() || group.roles().isEmpty() || taken || key.length() < 3) {
            String why = taken ? "taken" : group.roles().isEmpty() ? "roles" : "title";
            return form(request, actor, group, words.text("newsroom.groups.wrong." + why));
        }
        if (!Administrators.remain(accounts.list(), accounts.groups(), group)) {
            return form(request, actor, group, words.text("newsroom.groups.wrong.last"));
        }
        accounts.putGroup(group);
        changed(actor, "group-changed", group);
        return done();
    }

    @PostMapping("/{id}/remove")
    ResponseEntity<String> remove(HttpServletRequest request, Actor actor, @PathVariable String id) {
        UserGroup group = accounts.groups().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no group " + id));
        UserGroup none = new UserGroup(group.id(), group.title(), Set.of(), Set.of(), Set.of());
        if (!Administrators.remain(accounts.list(), accounts.groups(), none)) {
            return form(request, actor, group, languages.words(request).text("newsroom.groups.wrong.last"));
        }
        accounts.removeGroup(group.id());
        changed(actor, "group-removed", group);
        return done();
    }

    private void changed(Actor actor, String action, UserGroup group) {
        accounts.list().stream()
                .filter(account -> account.groups().contains(group.id()))
                .forEach(account -> actors.changed(account.name()));
        String roles = group.roles().stream().map(Role::id).sorted().collect(Collectors.joining(", "));
        audit.append(new AuditEntry(
                clock.instant(), actor.name(), action, null, null, group.title(), Map.of("roles", roles)));
    }

    private static ResponseEntity<String> done() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/newsroom/admin/users"))
                .build();
    }

    private ResponseEntity<String> form(HttpServletRequest request, Actor actor, UserGroup group, String error) {
        Map<String, Object> model = new HashMap<>();
        choices.into(model, actor, languages.words(request), group.roles(), group.sections(), group.types());
        model.put("group", group);
        model.put("error", error);
        model.put(
                "members",
                accounts.list().stream()
                        .filter(account -> account.groups().contains(group.id()))
                        .map(account -> account.displayName())
                        .sorted()
                        .toList());
        return screens.page(request, actor, "pages/group", "users", model);
    }
}
