package org.bantin.newsroom.signin.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.newsroom.signin.password.PasswordSignIn;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** The last step of every way in: a new session identifier, a record of the sign-in, a line in the audit trail, and where to go. */
@Component
public class Entrance {
    private static final String HOME = "/newsroom";

    private final SignIns signIns;
    private final AuditTrail audit;
    private final Clock clock;
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

    Entrance(SignIns signIns, AuditTrail audit, Clock clock) {
        this.signIns = signIns;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lets somebody in whose authentication no filter of Spring has kept yet. @return where to go */
    public String enter(HttpServletRequest request, HttpServletResponse response, Actor actor, String how) {
        request.getSession();
        request.changeSessionId();
        Authentication authentication = PasswordSignIn.signedIn(actor);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        tokens.saveToken(null, request, response);
        return entered(request, response, actor.name(), how);
    }

    /** Notes that somebody is in. @return where to go */
    public String entered(HttpServletRequest request, HttpServletResponse response, String name, String how) {
        String agent = request.getHeader("User-Agent");
        HttpSession session = request.getSession();
        String there = session.getAttribute(SignIns.THERE) instanceof String text ? text : "";
        session.setAttribute(
                SignIns.ATTRIBUTE, signIns.begin(name, request.getRemoteAddr(), agent == null ? "" : agent, there));
        audit.append(new AuditEntry(
                clock.instant(),
                name,
                "signed-in",
                null,
                null,
                name,
                Map.of("address", request.getRemoteAddr(), "how", how)));
        SavedRequest saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        return local(saved == null ? null : saved.getRedirectUrl());
    }

    /** Only the path, and only of the newsroom: what the request said its host was does not matter. */
    public static String local(@Nullable String address) {
        try {
            URI uri = URI.create(address == null ? HOME : address);
            String path = uri.getRawPath();
            boolean ours = path != null && (path.equals(HOME) || path.startsWith(HOME + "/")) && !path.contains("//");
            return !ours ? HOME : uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException e) {
            return HOME;
        }
    }
}
