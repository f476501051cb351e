package org.bantin.newsroom.signin.factor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.signin.HouseRules;
import org.bantin.newsroom.signin.NewsroomSecurity;
import org.bantin.newsroom.signin.SignInAnswers;
import org.bantin.newsroom.signin.session.ActorFilter;
import org.bantin.repository.access.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps people whose role demands a second factor at the page where they set it up, until they have. */
public class SecondFactorFilter extends OncePerRequestFilter {
    public static final String SETUP = "/newsroom/me/second-factor";
    private static final List<String> OPEN =
            List.of(SETUP, NewsroomSecurity.SIGN_OUT, "/newsroom/language", "/newsroom/lib/", NewsroomSecurity.SIGN_IN);

    private final HouseRules rules;
    private final SecondFactors factors;
    private final ProblemJson problems;

    public SecondFactorFilter(HouseRules rules, SecondFactors factors, ProblemJson problems) {
        this.rules = rules;
        this.factors = factors;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean held = request.getAttribute(ActorFilter.ACTOR) instanceof Actor actor
                && OPEN.stream().noneMatch(request.getRequestURI()::startsWith)
                && rules.needsSecondFactor(actor)
                && !factors.active(actor.name());
        if (!held) {
            chain.doFilter(request, response);
        } else if (SignInAnswers.isPageVisit(request)) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", SETUP);
        } else {
            problems.write(request, response, HttpStatus.FORBIDDEN, "second-factor-needed");
        }
    }
}
