package org.bantin.publishing.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.Item;
import org.bantin.repository.access.Actor;
import org.bantin.repository.account.Accounts;
import org.bantin.workflow.Decision;
import org.bantin.workflow.Decisions;
import org.bantin.workflow.notice.Notice;
import org.bantin.workflow.notice.Notices;
import org.springframework.stereotype.Component;

/** Writes a publication down among the decisions on an item and tells its owner, in the save that marks the draft. */
@Component
public class PublicationNews {
    private static final Map<Intent.Kind, String> STEPS =
            Map.of(Intent.Kind.PUBLISH, "publish", Intent.Kind.UNPUBLISH, "unpublish");

    private final Decisions decisions;
    private final Notices notices;
    private final Accounts accounts;
    private final Clock clock;

    public PublicationNews(Decisions decisions, Notices notices, Accounts accounts, Clock clock) {
        this.decisions = decisions;
        this.notices = notices;
        this.accounts = accounts;
        this.clock = clock;
    }

    public void tell(Session draft, Item before, Item after, Intent intent) throws RepositoryException {
        String step = STEPS.get(intent.kind());
        if (step == null) {
            return;
        }
        Instant now = clock.instant();
        Actor by = accounts.actor(intent.by()).orElseGet(() -> Actor.system(intent.by()));
        decisions.note(
                draft,
                after.id(),
                new Decision(
                        now,
                        by.name(),
                        by.displayName(),
                        step,
                        before.state(),
                        after.state(),
                        intent.reason(),
                        after.revision()));
        if (!after.owner().equals(by.name()) && accounts.actor(after.owner()).isPresent()) {
            notices.add(draft, Notice.about(after, after.owner(), step, by, now, intent.reason()));
        }
    }
}
