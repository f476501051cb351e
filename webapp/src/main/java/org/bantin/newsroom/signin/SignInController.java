package org.bantin.newsroom.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.bantin.newsroom.signin.session.NewsroomUser;
import org.bantin.repository.account.Accounts;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sign-in page, and what a script asks to carry on after a session ended. */
@RestController
class SignInController {
    private final Accounts accounts;
    private final SignInPage page;

    SignInController(Accounts accounts, SignInPage page) {
        this.accounts = accounts;
        this.page = page;
    }

    @GetMapping(NewsroomSecurity.SIGN_IN)
    ResponseEntity<String> signIn(HttpServletRequest request, @RequestParam Map<String, String> parameters) {
        return accounts.empty() ? Redirects.to(NewsroomSecurity.FIRST) : page.show(request, parameters);
    }

    /** Who is signed in, and the token for the next change: lets an open editor carry on after signing in again. */
    @GetMapping("/newsroom/session")
    Map<String, String> session(@AuthenticationPrincipal NewsroomUser user, CsrfToken token) {
        return Map.of("name", user.name(), "token", token.getToken());
    }
}
