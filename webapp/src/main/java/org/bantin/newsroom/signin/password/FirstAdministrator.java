package org.bantin.newsroom.signin.password;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Words;
import org.bantin.newsroom.signin.NewsroomSecurity;
import org.bantin.newsroom.signin.Redirects;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Makes the first account of an empty newsroom; closed for good as soon as there is one. From another machine it takes the code
 * that stands in the data directory ({@link FirstCode}), so that nobody else can be quicker than the administrator.
 */
@RestController
class FirstAdministrator {
    private final Accounts accounts;
    private final Screens screens;
    private final FirstCode code;
    private final PasswordRules rules;
    private final Languages languages;

    FirstAdministrator(Accounts accounts, Screens screens, FirstCode code, PasswordRules rules, Languages languages) {
        this.rules = rules;
        this.languages = languages;
        this.accounts = accounts;
        this.screens = screens;
        this.code = code;
    }

    @GetMapping(NewsroomSecurity.FIRST)
    ResponseEntity<String> ask(HttpServletRequest request) {
        return accounts.empty()
                ? form(request, "", "", Map.of(), HttpStatus.OK)
                : Redirects.to(NewsroomSecurity.SIGN_IN);
    }

    @PostMapping(NewsroomSecurity.FIRST)
    synchronized ResponseEntity<String> make(
            HttpServletRequest request,
            @RequestParam String name,
            @RequestParam String displayName,
            @RequestParam String password,
            @RequestParam(name = "code", defaultValue = "") String typed) {
        if (!accounts.empty()) {
            return Redirects.to(NewsroomSecurity.SIGN_IN);
        }
        if (code.needed(request) && !code.is(typed)) {
            return form(request, name, displayName, Map.of("codeWrong", true), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Words words = languages.words(request);
        Optional<String> wrong = rules.nameProblem(name.strip(), words)
                .or(() -> rules.problem(name.strip(), displayName.strip(), password, words));
        if (wrong.isPresent()) {
            Map<String, Object> problem = Map.of("error", wrong.get());
            return form(request, name, displayName, problem, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            Set<Role> roles = Set.of(Role.ADMINISTRATOR, Role.CHIEF_EDITOR);
            accounts.add(new Account(name.strip(), displayName.strip(), roles, Set.of(), true), password);
        } catch (IllegalArgumentException e) {
            Map<String, Object> problem = Map.of("error", String.valueOf(e.getMessage()));
            return form(request, name, displayName, problem, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        code.forget();
        return Redirects.to(NewsroomSecurity.SIGN_IN + "?made");
    }

    private ResponseEntity<String> form(
            HttpServletRequest request,
            String name,
            String displayName,
            Map<String, Object> problem,
            HttpStatus status) {
        Map<String, Object> model = new HashMap<>(problem);
        model.put("name", name);
        model.put("displayName", displayName);
        if (code.needed(request)) {
            model.put("codeFile", code.file().toString());
        }
        return screens.open(request, "pages/first", model, status);
    }
}
