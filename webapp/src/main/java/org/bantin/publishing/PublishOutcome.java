package org.bantin.publishing;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.ItemId;

/** What became of a wish to publish. */
public sealed interface PublishOutcome {
    /** The item as it stands after. */
    Item item();

    /** One answer for each of the three outcomes. */
    <T> T fold(Function<Published, T> published, Function<Scheduled, T> scheduled, Function<Refused, T> refused);

    /**
     * Live now, as of this journal number.
     *
     * @param hidden organisations, people, documents and other items that it names and that readers cannot see yet
     */
    record Published(Item item, long number, List<ItemId> hidden) implements PublishOutcome {
        public Published {
            hidden = List.copyOf(hidden);
        }

        @Override
        public <T> T fold(
                Function<Published, T> published, Function<Scheduled, T> scheduled, Function<Refused, T> refused) {
            return published.apply(this);
        }
    }

    /** Will go live by itself. */
    record Scheduled(Item item, Instant at) implements PublishOutcome {
        @Override
        public <T> T fold(
                Function<Published, T> published, Function<Scheduled, T> scheduled, Function<Refused, T> refused) {
            return scheduled.apply(this);
        }
    }

    /** Not published; the item is as it was. */
    record Refused(Item item, List<FieldProblem> reasons) implements PublishOutcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <T> T fold(
                Function<Published, T> published, Function<Scheduled, T> scheduled, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
