package org.bantin.newsroom.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.signin.factor.CodeController;
import org.bantin.newsroom.signin.factor.SecondFactorNeededException;
import org.bantin.newsroom.signin.password.SignInThrottle;
import org.bantin.newsroom.signin.password.SignInsBusyException;
import org.bantin.newsroom.signin.password.WrongPasswordException;
import org.bantin.newsroom.signin.session.Entrance;
import org.bantin.newsroom.signin.session.SignIns;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** What the server says around sign-in: a page to people, problem details to scripts. */
@Component
public class SignInAnswers {
    /** Session attribute with the last failure, read once by the sign-in page. */
    static final String FAILURE = "signInFailure";

    private static final String CAME_FROM_THERE = "cameFromThere";

    private final SignInPage page;
    private final ProblemJson problems;
    private final Entrance entrance;
    private final SignIns signIns;
    private final Clock clock;

    SignInAnswers(SignInPage page, ProblemJson problems, Entrance entrance, SignIns signIns, Clock clock) {
        this.page = page;
        this.problems = problems;
        this.entrance = entrance;
        this.signIns = signIns;
        this.clock = clock;
    }

    /** What went wrong at the last try. {@code triesLeft} 0 means closed for a while. */
    record Failure(String name, int triesLeft) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    AuthenticationSuccessHandler success() {
        return (request, response, authentication) -> {
            String place = entrance.entered(request, response, authentication.getName(), "password");
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", place);
        };
    }

    /** Where to go after signing out: who came from an identity provider is told that its session goes on. */
    static String after(HttpServletRequest request) {
        return NewsroomSecurity.SIGN_IN + (request.getAttribute(CAME_FROM_THERE) == null ? "?out" : "?out=there");
    }

    /** Ends the record of the sign-in with the session. */
    LogoutHandler signOut() {
        return (request, response, authentication) -> {
            HttpSession session = request.getSession(false);
            if (session != null
                    && authentication != null
                    && session.getAttribute(SignIns.ATTRIBUTE) instanceof String id) {
                signIns.end(authentication.getName(), id);
                request.setAttribute(CAME_FROM_THERE, session.getAttribute(SignIns.THERE));
            }
        };
    }

    AuthenticationFailureHandler failure() {
        return (request, response, reason) -> {
            if (reason instanceof SecondFactorNeededException needed) {
                HttpSession session = request.getSession();
                request.changeSessionId();
                session.setAttribute(CodeController.HALF, new CodeController.Half(needed.name(), clock.instant()));
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader("Location", NewsroomSecurity.CODE);
                return;
            }
            String name = request.getParameter("name") == null ? "" : request.getParameter("name");
            if (reason instanceof SignInsBusyException) {
                page.busy(request, response, name);
                return;
            }
            int left = reason instanceof WrongPasswordException wrong ? wrong.triesLeft() : 0;
            request.getSession().setAttribute(FAILURE, new Failure(name, left));
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", NewsroomSecurity.SIGN_IN);
        };
    }

    AuthenticationEntryPoint entryPoint() {
        return (request, response, reason) -> {
            if (isPageVisit(request)) {
                response.sendRedirect(NewsroomSecurity.SIGN_IN);
            } else {
                problem(request, response, HttpStatus.UNAUTHORIZED, "session-ended");
            }
        };
    }

    AccessDeniedHandler denied() {
        return (request, response, reason) -> problem(request, response, HttpStatus.FORBIDDEN, "not-allowed");
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String kind)
            throws IOException {
        if (isPageVisit(request)) {
            response.sendError(status.value());
        } else {
            problems.write(request, response, status, kind);
        }
    }

    /** To programs that bring name and password with each request. */
    AuthenticationEntryPoint programs() {
        BasicAuthenticationEntryPoint unknown = new BasicAuthenticationEntryPoint();
        unknown.setRealmName("drafts");
        return (request, response, reason) -> {
            if (reason instanceof SignInsBusyException) {
                response.setHeader("Retry-After", SignInsBusyException.RETRY_SECONDS);
                problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "sign-ins-busy");
            } else if (reason instanceof LockedException) {
                response.setHeader("Retry-After", Long.toString(SignInThrottle.CLOSED_FOR.toSeconds()));
                problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "sign-in-closed");
            } else {
                unknown.commence(request, response, reason);
            }
        };
    }

    /** A person opening a page, not a script fetching data. */
    public static boolean isPageVisit(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && (accept == null || accept.contains("text/html"));
    }
}
