package org.bantin.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.publishing.LiveItems;
import org.bantin.publishing.journal.Journal;
import org.bantin.publishing.journal.JournalEntry;
import org.bantin.publishing.journal.JournalEntry.Change;
import org.bantin.publishing.journal.JournalEntry.Kind;
import org.bantin.repository.ConsistencyCheck;
import org.bantin.repository.InstanceRole;
import org.bantin.repository.RepositoryProperties;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the whole journal: numbers without gaps, everything published live at the address it says, everything taken off gone, and
 * every draft of one mind with it.
 */
@Component
class JournalCheck implements ConsistencyCheck {
    private static final int AT_ONCE = 500;

    private final Journal journal;
    private final LiveItems live;
    private final Items drafts;
    private final Definitions definitions;
    private final InstanceRole role;

    JournalCheck(
            Journal journal, LiveItems live, Items drafts, Definitions definitions, RepositoryProperties settings) {
        this.journal = journal;
        this.live = live;
        this.drafts = drafts;
        this.definitions = definitions;
        this.role = settings.role();
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public Report run() {
        long head = journal.head();
        List<Finding> findings = new ArrayList<>();
        Map<ItemId, Last> last = replay(head, findings);
        last.forEach((id, known) -> compare(id, known, head, findings));
        if (role.hasDraft()) {
            compareDrafts(last, head, findings);
        }
        return new Report(head, findings);
    }

    private Map<ItemId, Last> replay(long head, List<Finding> findings) {
        Map<ItemId, Last> last = new HashMap<>();
        long expected = 1;
        while (expected <= head) {
            List<JournalEntry> entries = journal.after(expected - 1, AT_ONCE);
            if (entries.isEmpty()) {
                findings.add(Finding.error(String.valueOf(expected), "is missing; the journal goes on to " + head));
                break;
            }
            for (JournalEntry entry : entries) {
                if (entry.number() != expected) {
                    findings.add(
                            Finding.error(String.valueOf(expected), "is missing; the next entry is " + entry.number()));
                }
                expected = entry.number() + 1;
                entry.changes().forEach(change -> last.put(change.id(), new Last(entry.number(), change)));
            }
        }
        return last;
    }

    private void compare(ItemId id, Last known, long head, List<Finding> findings) {
        boolean expected = known.change().kind() != Kind.UNPUBLISHED;
        boolean isLive = live.find(id).isPresent();
        if (isLive != expected && journal.head() == head) {
            findings.add(Finding.error(
                    id.value(),
                    expected
                            ? "was published by entry " + known.number() + " but is not live"
                            : "was taken off by entry " + known.number() + " but is live"));
        }
        String address = known.change().address();
        if (isLive && address != null && live.findByAddress(address).isEmpty() && journal.head() == head) {
            findings.add(Finding.error(id.value(), "is live but cannot be reached at " + address));
        }
    }

    private void compareDrafts(Map<ItemId, Last> last, long head, List<Finding> findings) {
        Set<String> workspaces = new HashSet<>();
        for (ContentTypeDefinition type : definitions.contentTypes()) {
            if (workspaces.add(type.workspace())) {
                drafts.forEach(Actor.system("check"), type.workspace(), item -> {
                    if (journal.head() == head) {
                        compareDraft(item, last.get(item.id()), findings);
                    }
                });
            }
        }
    }

    private static void compareDraft(Item item, @Nullable Last known, List<Finding> findings) {
        long stamped = item.publication().map(Item.PublishedStamp::number).orElse(0L);
        String id = item.id().value();
        if (known == null) {
            if (stamped > 0) {
                findings.add(
                        Finding.error(id, "says that entry " + stamped + " published it, which the journal lacks"));
            }
        } else if (stamped == 0 && known.change().kind() != Kind.UNPUBLISHED) {
            findings.add(Finding.error(id, "is live by entry " + known.number() + " but its draft does not say so"));
        }
    }

    /** The last that the journal says of an item. */
    private record Last(long number, Change change) {}
}
