package org.bantin.newsroom.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Person;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Seen;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.newsroom.signin.factor.SecondFactors;
import org.bantin.newsroom.signin.password.PasswordRules;
import org.bantin.newsroom.signin.session.SignIns;
import org.bantin.repository.access.Actor;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The list of people and the form of one of them. */
@Component
class UserPages {
    private final Accounts accounts;
    private final RightsChoices choices;
    private final PasswordRules passwords;
    private final SecondFactors factors;
    private final SignIns signIns;
    private final Screens screens;
    private final Languages languages;
    private final People people;
    private final Times times;

    UserPages(
            Accounts accounts,
            RightsChoices choices,
            PasswordRules passwords,
            SecondFactors factors,
            SignIns signIns,
            Screens screens,
            Languages languages,
            People people,
            Times times) {
        this.accounts = accounts;
        this.choices = choices;
        this.passwords = passwords;
        this.factors = factors;
        this.signIns = signIns;
        this.screens = screens;
        this.languages = languages;
        this.people = people;
        this.times = times;
    }

    /** An account as a row of the list. */
    public record Row(
            Person person, String roles, String sections, boolean enabled, boolean factor, String email, int places) {}

    /** Somebody whose account was removed. */
    public record Former(String name, String shown, boolean forgotten, String when, String by) {}

    ResponseEntity<String> list(HttpServletRequest request, Actor actor, String saved, String removed) {
        Words words = languages.words(request);
        List<Row> rows =
                accounts.list().stream().map(account -> row(account, words)).toList();
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

    /** The form of an account; a refused one answers 422 with the reason, under what was typed. */
    ResponseEntity<String> form(
            HttpServletRequest request, Actor actor, Account account, boolean fresh, Map<String, Object> shown) {
        Map<String, Object> model = new HashMap<>(shown);
        choices.into(model, actor, languages.words(request), account.roles(), account.sections(), account.types());
        model.put("groupChoices", choices.groups(account.groups()));
        model.put("account", account);
        model.put("fresh", fresh);
        model.put("seen", fresh ? "" : Seen.mark(UserForm.mark(UsersController.find(accounts, account.name()))));
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
