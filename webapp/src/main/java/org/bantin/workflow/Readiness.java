package org.bantin.workflow;

import java.util.ArrayList;
import java.util.List;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.PublicationCheck;
import org.springframework.stereotype.Component;

/** Everything that has to be done before readers see an item: the checklist of its type, and comments that must be settled. */
@Component
public class Readiness {
    private final PublicationCheck check;
    private final Comments comments;

    Readiness(PublicationCheck check, Comments comments) {
        this.check = check;
        this.comments = comments;
    }

    /** Empty when the item is ready. */
    public List<FieldProblem> gaps(Item item) {
        List<FieldProblem> gaps = new ArrayList<>(check.gaps(item));
        int open = comments.mustFix(item.id());
        if (open > 0) {
            gaps.add(FieldProblem.of("comments", "workflow.gap.comments", open));
        }
        return gaps;
    }
}
