package org.bantin.publishing;

import java.time.Instant;
import java.util.List;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;

/** What became of a wish to publish. */
public sealed interface PublishOutcome {
    /** Live now, as of this journal number. */
    record Published(Item item, long number) implements PublishOutcome {}

    /** Will go live by itself. */
    record Scheduled(Item item, Instant at) implements PublishOutcome {}

    /** Not published; the item is as it was. */
    record Refused(Item item, List<FieldProblem> reasons) implements PublishOutcome {}
}
