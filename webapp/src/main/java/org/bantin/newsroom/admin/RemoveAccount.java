package org.bantin.newsroom.admin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.HandOver;
import org.bantin.content.ItemId;
import org.bantin.content.ItemState;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.bantin.repository.account.FormerAccount;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.bantin.workflow.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes somebody out of the newsroom for good: unfinished work goes to a colleague, sessions end, what is kept of the person goes.
 * Stories and the audit trail keep what was done; the name is shown with it, or not, as chosen.
 */
@Component
class RemoveAccount {
    private static final int PORTION = 100;
    private static final List<String> OUT = List.of(ItemState.PUBLISHED.id(), ItemState.UNPUBLISHED.id());

    private final Accounts accounts;
    private final DraftSearch search;
    private final HandOver handOver;
    private final Tasks tasks;
    private final AuditTrail audit;
    private final Clock clock;

    RemoveAccount(
            Accounts accounts, DraftSearch search, HandOver handOver, Tasks tasks, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.search = search;
        this.handOver = handOver;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the person leaves behind.
     *
     * @param unfinished stories that are not out yet
     * @param published stories that are or were out; they stay as they are
     * @param open tasks not done
     */
    public record Legacy(long unfinished, long published, int open) {}

    /** What is wanted; {@code shown} takes the place of a name that is to be forgotten, null keeps the name. */
    record Wish(String successor, @Nullable String shown) {}

    Legacy legacy(Actor actor, Account account) {
        search.awaitCurrent();
        Actor person = new Actor(account.name(), account.displayName(), account.roles(), account.sections(), false);
        return new Legacy(
                search.search(actor, owned(account.name(), unfinished(actor, account.name()), 0))
                        .total(),
                search.search(actor, owned(account.name(), OUT, 0)).total(),
                tasks.assignedTo(person, false).size());
    }

    /** The key of what forbids it; empty when it was done. */
    synchronized Optional<String> execute(Actor actor, Account account, Wish wish) {
        if (account.name().equals(actor.name())) {
            return Optional.of("newsroom.users.remove.self");
        }
        List<Account> others = accounts.list().stream()
                .filter(other -> !other.name().equals(account.name()))
                .toList();
        if (!actor.has(Role.ADMINISTRATOR)
                || others.stream().noneMatch(other -> Administrators.is(other, accounts.groups()))) {
            return Optional.of("newsroom.users.remove.last");
        }
        String successor = wish.successor();
        if (!successor.isEmpty()) {
            if (others.stream()
                    .noneMatch(other -> other.enabled() && other.name().equals(successor))) {
                return Optional.of("newsroom.users.remove.successor");
            }
            giveAway(actor, account.name(), successor);
        }
        String shown = wish.shown();
        Instant now = clock.instant();
        accounts.remove(new FormerAccount(
                account.name(), shown == null ? account.displayName() : shown, shown != null, now, actor.name()));
        audit.append(new AuditEntry(
                now,
                actor.name(),
                "user-removed",
                null,
                null,
                shown == null ? account.displayName() + " (" + account.name() + ")" : shown,
                successor.isEmpty() ? Map.of() : Map.of("to", successor)));
        return Optional.empty();
    }

    private void giveAway(Actor actor, String from, String to) {
        search.awaitCurrent();
        List<ItemId> unfinished = new ArrayList<>();
        List<String> states = unfinished(actor, from);
        String cursor = null;
        do {
            SearchResult found =
                    search.search(actor, owned(from, states, PORTION).withCursor(cursor));
            found.hits().forEach(hit -> unfinished.add(hit.id()));
            cursor = found.cursor();
        } while (cursor != null);
        unfinished.forEach(id -> handOver.execute(actor, id, to));
        tasks.handOver(from, to);
    }

    /** Every state that somebody's items stand in, of whatever workflow, but those of what is or was out. */
    private List<String> unfinished(Actor actor, String name) {
        Map<String, List<String>> filters = Map.of("owner", List.of(name));
        SearchQuery query = new SearchQuery("", filters, SearchQuery.Sort.CHANGED, 0, 0, List.of("state"));
        List<String> states = search.search(actor, query).facets().getOrDefault("state", List.of()).stream()
                .map(SearchResult.FacetCount::value)
                .filter(state -> !OUT.contains(state))
                .toList();
        return states.isEmpty() ? List.of(ItemState.DRAFT.id()) : states;
    }

    private static SearchQuery owned(String name, List<String> states, int size) {
        Map<String, List<String>> filters = Map.of("owner", List.of(name), "state", states);
        return new SearchQuery("", filters, SearchQuery.Sort.CHANGED, 0, size, List.of());
    }
}
