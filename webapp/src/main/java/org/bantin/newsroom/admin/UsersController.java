package org.bantin.newsroom.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.Seen;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.bantin.repository.account.FormerAccount;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of the newsroom: who there is, what each may do, in which sections, with which types. For administrators alone. */
@RestController
@RequestMapping("/newsroom/admin/users")
class UsersController {
    private final Accounts accounts;
    private final AddAccount addAccount;
    private final ChangeAccount changeAccount;
    private final Invitation invitation;
    private final UserPages pages;
    private final Languages languages;

    UsersController(
            Accounts accounts,
            AddAccount addAccount,
            ChangeAccount changeAccount,
            Invitation invitation,
            UserPages pages,
            Languages languages) {
        this.accounts = accounts;
        this.addAccount = addAccount;
        this.changeAccount = changeAccount;
        this.invitation = invitation;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping
    ResponseEntity<String> list(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "") String saved,
            @RequestParam(defaultValue = "") String removed) {
        return pages.list(request, actor, saved, removed);
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
        return pages.form(request, actor, account, true, Map.of("again", back.isPresent()));
    }

    @GetMapping("/{name}")
    ResponseEntity<String> edit(HttpServletRequest request, Actor actor, @PathVariable String name) {
        return pages.form(request, actor, find(accounts, name), false, Map.of());
    }

    @PostMapping("/new")
    ResponseEntity<String> add(
            HttpServletRequest request, Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        UserForm form = new UserForm(sent);
        Account account = form.account(form.text("name"));
        boolean again = sent.containsKey("again");
        Words words = languages.words(request);
        Optional<String> problem = addAccount.execute(actor, account, form.password(), again, words);
        if (problem.isPresent()) {
            return pages.form(request, actor, account, true, Map.of("error", problem.get(), "again", again));
        }
        return form.password().isEmpty()
                ? pages.form(request, actor, account, false, invitation.send(account, words))
                : UserDeedsController.saved(account);
    }

    @PostMapping("/{name}")
    ResponseEntity<String> change(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> sent) {
        UserForm form = new UserForm(sent);
        Account now = find(accounts, name);
        Account account = form.account(now.name());
        if (Seen.overtaken(sent.toSingleValueMap(), UserForm.mark(now))) {
            String rights = UserForm.mark(now).stream()
                    .skip(1)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
            String error = languages.words(request).text("newsroom.users.overtaken", rights);
            return pages.form(request, actor, account, false, Map.of("error", error));
        }
        Optional<String> problem = changeAccount.execute(actor, account, form.password(), languages.words(request));
        return problem.isPresent()
                ? pages.form(request, actor, account, false, Map.of("error", problem.get()))
                : UserDeedsController.saved(account);
    }

    static Account find(Accounts accounts, String name) {
        return accounts.list().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no account " + name));
    }
}
