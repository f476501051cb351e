package org.bantin.newsroom.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bantin.newsroom.shell.Screens;
import org.bantin.repository.Account;
import org.bantin.repository.Accounts;
import org.bantin.repository.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Makes the first account of an empty newsroom; closed for good as soon as there is one. */
@RestController
class FirstAdministrator {
    private final Accounts accounts;
    private final Screens screens;

    FirstAdministrator(Accounts accounts, Screens screens) {
        this.accounts = accounts;
        this.screens = screens;
    }

    @GetMapping(NewsroomSecurity.FIRST)
    ResponseEntity<String> ask(HttpServletRequest request) {
        return accounts.empty()
                ? screens.open(request, "pages/first", Map.of("name", "", "displayName", ""), HttpStatus.OK)
                : Redirects.to(NewsroomSecurity.SIGN_IN);
    }

    @PostMapping(NewsroomSecurity.FIRST)
    synchronized ResponseEntity<String> make(
            HttpServletRequest request,
            @RequestParam String name,
            @RequestParam String displayName,
            @RequestParam String password) {
        if (!accounts.empty()) {
            return Redirects.to(NewsroomSecurity.SIGN_IN);
        }
        try {
            Set<Role> roles = Set.of(Role.ADMINISTRATOR, Role.CHIEF_EDITOR);
            accounts.add(new Account(name.strip(), displayName.strip(), roles, Set.of(), true), password);
        } catch (IllegalArgumentException e) {
            Map<String, Object> model = new HashMap<>();
            model.put("name", name);
            model.put("displayName", displayName);
            model.put("error", String.valueOf(e.getMessage()));
            return screens.open(request, "pages/first", model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Redirects.to(NewsroomSecurity.SIGN_IN + "?made");
    }
}
