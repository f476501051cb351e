package org.bantin.newsroom.signin.session;

import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.signin.HouseRules;
import org.bantin.newsroom.signin.factor.SecondFactorFilter;
import org.bantin.newsroom.signin.factor.SecondFactors;
import org.springframework.stereotype.Component;

/** The filters that every request of a session passes: whose it is, whether it may go on, whether a second factor is owed. */
@Component
public class SessionFilters {
    private final CurrentActor actors;
    private final SignIns signIns;
    private final HouseRules rules;
    private final SecondFactors factors;
    private final ProblemJson problems;

    SessionFilters(
            CurrentActor actors, SignIns signIns, HouseRules rules, SecondFactors factors, ProblemJson problems) {
        this.actors = actors;
        this.signIns = signIns;
        this.rules = rules;
        this.factors = factors;
        this.problems = problems;
    }

    public ActorFilter actor() {
        return new ActorFilter(actors, signIns);
    }

    public SecondFactorFilter secondFactor() {
        return new SecondFactorFilter(rules, factors, problems);
    }
}
