package org.bantin.newsroom.media;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemState;
import org.bantin.content.Items;
import org.bantin.definition.message.Messages;
import org.bantin.newsroom.mail.Errand;
import org.bantin.newsroom.shell.Times;
import org.bantin.publishing.UnpublishItem;
import org.bantin.publishing.UnpublishItem.UnpublishOutcome;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.bantin.workflow.notice.Notice;
import org.bantin.workflow.notice.Notices;
import org.springframework.stereotype.Component;

/**
 * Takes pictures and files off the site on the day after their rights ended, and tells who owns the stories that show them, and the
 * chief editors. Nothing is deleted; with a later day the file can be published again.
 */
@Component
class EndedRights implements Errand {
    private static final Actor SYSTEM = Actor.system("rights");
    private static final int PAGE = 100;
    private static final int NAMED = 5;
    private static final Locale HOUSE = Locale.forLanguageTag("vi");
    private static final List<String> STATES = ItemState.USUAL.stream()
            .filter(state -> !state.equals(ItemState.UNPUBLISHED))
            .map(ItemState::id)
            .toList();

    private final DraftSearch search;
    private final Items items;
    private final UnpublishItem unpublishItem;
    private final Notices notices;
    private final Accounts accounts;
    private final Messages messages;
    private final Times times;
    private final Clock clock;

    EndedRights(
            DraftSearch search,
            Items items,
            UnpublishItem unpublishItem,
            Notices notices,
            Accounts accounts,
            Messages messages,
            Times times,
            Clock clock) {
        this.search = search;
        this.items = items;
        this.unpublishItem = unpublishItem;
        this.notices = notices;
        this.accounts = accounts;
        this.messages = messages;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public void run() {
        Map<String, List<String>> ended = Map.of(
                "type", List.of("asset"),
                "state", STATES,
                "rightsEnd", List.of(".." + times.today().minusDays(1)));
        SearchQuery query = SearchQuery.listing(ended, 0, PAGE);
        for (SearchResult found = search.search(SYSTEM, query); ; ) {
            found.hits().forEach(hit -> items.find(SYSTEM, hit.id()).ifPresent(this::takeOff));
            if (found.cursor() == null) {
                return;
            }
            found = search.search(SYSTEM, query.withCursor(found.cursor()));
        }
    }

    private void takeOff(Item file) {
        if (file.publication().isEmpty()) {
            return;
        }
        List<Item> users = items.referrers(SYSTEM, file.id()).stream()
                .flatMap(id -> items.find(SYSTEM, id).stream())
                .filter(user -> user.publication().isPresent())
                .toList();
        String reason = messages.text(HOUSE, "newsroom.rights.reason");
        if (unpublishItem.execute(SYSTEM, file.id(), reason) instanceof UnpublishOutcome.Unpublished) {
            tell(file, users);
        }
    }

    private void tell(Item file, List<Item> users) {
        Set<String> people = new LinkedHashSet<>();
        users.forEach(user -> people.add(user.owner()));
        people.add(file.owner());
        Map<String, Account> known = accounts.list().stream()
                .filter(Account::enabled)
                .collect(Collectors.toMap(Account::name, account -> account));
        known.values().stream()
                .filter(account -> account.roles().contains(Role.CHIEF_EDITOR))
                .forEach(account -> people.add(account.name()));
        String shown = users.stream().limit(NAMED).map(Item::title).collect(Collectors.joining(" · "));
        ItemId about = users.size() == 1 ? users.get(0).id() : file.id();
        notices.tell(people.stream()
                .filter(known::containsKey)
                .map(name -> new Notice(
                        "",
                        name,
                        "rights",
                        about,
                        file.title(),
                        SYSTEM.name(),
                        "Bản Tin",
                        clock.instant(),
                        shown,
                        false))
                .toList());
    }
}
