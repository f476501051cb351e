package org.bantin.newsroom.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.bantin.newsroom.signin.factor.SecondFactors;
import org.bantin.newsroom.signin.session.SignIns;
import org.bantin.repository.access.Actor;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** What an administrator does for somebody who cannot get in, or must be out at once. */
@RestController
@RequestMapping("/newsroom/admin/users/{name}")
class UserDeedsController {
    private final Accounts accounts;
    private final Invitation invitation;
    private final SecondFactors factors;
    private final SignIns signIns;
    private final AccountNotes notes;
    private final UserPages pages;

    UserDeedsController(
            Accounts accounts,
            Invitation invitation,
            SecondFactors factors,
            SignIns signIns,
            AccountNotes notes,
            UserPages pages) {
        this.accounts = accounts;
        this.invitation = invitation;
        this.factors = factors;
        this.signIns = signIns;
        this.notes = notes;
        this.pages = pages;
    }

    /** A link with which the person sets a password; shown once, here and now. */
    @PostMapping("/link")
    ResponseEntity<String> link(HttpServletRequest request, Actor actor, @PathVariable String name) {
        Account account = UsersController.find(accounts, name);
        notes.note(actor, "reset-link", account);
        return pages.form(request, actor, account, false, invitation.link(account));
    }

    @PostMapping("/sign-out")
    ResponseEntity<String> signOut(Actor actor, @PathVariable String name) {
        Account account = UsersController.find(accounts, name);
        signIns.endAll(account.name(), "");
        notes.note(actor, "signed-out-everywhere", account);
        return saved(account);
    }

    /** For somebody who lost phone and recovery codes. */
    @PostMapping("/second-factor/off")
    ResponseEntity<String> factorOff(Actor actor, @PathVariable String name) {
        Account account = UsersController.find(accounts, name);
        factors.remove(account.name());
        signIns.endAll(account.name(), "");
        notes.note(actor, "second-factor-off", account);
        return saved(account);
    }

    static ResponseEntity<String> saved(Account account) {
        String name = UriUtils.encodeQueryParam(account.name(), StandardCharsets.UTF_8);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/newsroom/admin/users?saved=" + name))
                .build();
    }
}
