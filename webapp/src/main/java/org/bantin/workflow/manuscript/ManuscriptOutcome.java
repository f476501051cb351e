package org.bantin.workflow.manuscript;

import java.util.List;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;

/** What became of a manuscript handed in. */
public sealed interface ManuscriptOutcome {
    /** A draft was made; the report is kept with it. */
    record Drafted(Item item, IntakeReport report) implements ManuscriptOutcome {}

    /** Nothing was stored; the reasons say why and what would work. */
    record Refused(List<FieldProblem> reasons) implements ManuscriptOutcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
