package org.bantin.newsroom.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import org.bantin.newsroom.shell.ProblemJson;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** What the server says around sign-in: a page to people, problem details to scripts. */
@Component
class SignInAnswers {
    /** Session attribute with the last failure, read once by the sign-in page. */
    static final String FAILURE = "signInFailure";

    private final SignInThrottle throttle;
    private final ProblemJson problems;

    SignInAnswers(SignInThrottle throttle, ProblemJson problems) {
        this.throttle = throttle;
        this.problems = problems;
    }

    /** What went wrong at the last try. {@code triesLeft} 0 means closed for a while. */
    record Failure(String name, int triesLeft) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    AuthenticationSuccessHandler success(RequestCache wanted) {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRequestCache(wanted);
        handler.setDefaultTargetUrl("/newsroom");
        return handler;
    }

    AuthenticationFailureHandler failure() {
        return (request, response, reason) -> {
            String name = request.getParameter("name") == null ? "" : request.getParameter("name");
            int left = reason instanceof LockedException ? 0 : throttle.failed(name, request.getRemoteAddr());
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

    /** A person opening a page, not a script fetching data. */
    static boolean isPageVisit(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && (accept == null || accept.contains("text/html"));
    }
}
