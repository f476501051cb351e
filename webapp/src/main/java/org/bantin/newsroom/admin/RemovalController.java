package org.bantin.newsroom.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Words;
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
import org.springframework.web.util.UriUtils;

/** The question before an account is removed: what goes, what stays, who takes over. Nothing brings it back. */
@RestController
@RequestMapping("/newsroom/admin/users/{name}/remove")
class RemovalController {
    private final Accounts accounts;
    private final RemoveAccount removal;
    private final Screens screens;
    private final Languages languages;

    RemovalController(Accounts accounts, RemoveAccount removal, Screens screens, Languages languages) {
        this.accounts = accounts;
        this.removal = removal;
        this.screens = screens;
        this.languages = languages;
    }

    @GetMapping
    ResponseEntity<String> ask(HttpServletRequest request, Actor actor, @PathVariable String name) {
        return page(request, actor, find(name), "", "");
    }

    @PostMapping
    ResponseEntity<String> remove(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "false") boolean forget) {
        Account account = find(name);
        Words words = languages.words(request);
        long before = accounts.former().stream().filter(one -> one.forgotten()).count();
        String shown = forget ? words.text("newsroom.users.former", before + 1) : null;
        Optional<String> problem = removal.execute(actor, account, new RemoveAccount.Wish(successor, shown));
        if (problem.isPresent()) {
            return page(request, actor, account, successor, words.text(problem.get()));
        }
        String gone = UriUtils.encodeQueryParam(account.displayName(), StandardCharsets.UTF_8);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/newsroom/admin/users?removed=" + gone))
                .build();
    }

    private ResponseEntity<String> page(
            HttpServletRequest request, Actor actor, Account account, String successor, String error) {
        List<Account> others = accounts.list().stream()
                .filter(other -> other.enabled() && !other.name().equals(account.name()))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("account", account);
        model.put("self", account.name().equals(actor.name()));
        model.put("legacy", removal.legacy(actor, account));
        model.put("others", others);
        model.put("successor", successor);
        model.put("error", error);
        ResponseEntity<String> page = screens.page(request, actor, "pages/user-remove", "users", model);
        return error.isEmpty()
                ? page
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .headers(page.getHeaders())
                        .body(page.getBody());
    }

    private Account find(String name) {
        return accounts.list().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no account " + name));
    }
}
