package org.bantin.newsroom.signin.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.bantin.newsroom.shell.Screens;
import org.bantin.repository.access.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the actor of the session into the request; ends the session when the account or the sign-in is gone. */
public class ActorFilter extends OncePerRequestFilter {
    public static final String ACTOR = Screens.ACTOR;

    private final CurrentActor actors;
    private final SignIns signIns;

    ActorFilter(CurrentActor actors, SignIns signIns) {
        this.actors = actors;
        this.signIns = signIns;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof NewsroomUser user) {
            Optional<Actor> actor = actors.of(user.name()).filter(known -> goesOn(request, known.name()));
            if (actor.isPresent()) {
                request.setAttribute(ACTOR, actor.get());
            } else {
                SecurityContextHolder.clearContext();
                HttpSession session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
            }
        }
        chain.doFilter(request, response);
    }

    private boolean goesOn(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(SignIns.ATTRIBUTE) instanceof String id
                && signIns.valid(name, id);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
