package org.bantin.newsroom.desk;

import java.util.List;
import java.util.Map;
import org.bantin.newsroom.settings.SiteOwner;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Accounts;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.springframework.stereotype.Component;

/**
 * What a new newsroom needs before its first working day: who answers for the site, sections, colleagues, a first story. Shown to
 * administrators until all of it is there.
 */
@Component
class FirstSteps {
    private final SiteOwner owner;
    private final Accounts accounts;
    private final DraftSearch search;
    private final Kinds kinds;
    private volatile boolean staffed;

    FirstSteps(SiteOwner owner, Accounts accounts, DraftSearch search, Kinds kinds) {
        this.owner = owner;
        this.accounts = accounts;
        this.search = search;
        this.kinds = kinds;
    }

    /** One step; {@code id} names its texts, {@code address} is where it is done. */
    public record Step(String id, String address, String icon, boolean done) {}

    /** The steps in order; empty when all are done, and for people who cannot do them. */
    List<Step> of(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            return List.of();
        }
        boolean owned = !owner.unconfirmed() && owner.missing().isEmpty();
        List<Step> steps = List.of(
                new Step("owner", "/newsroom/settings", "building", owned),
                new Step("sections", "/newsroom/settings/sections", "diagram-3", any(actor, List.of("section"))),
                new Step("people", "/newsroom/admin/users", "people", staffed()),
                new Step("story", "/newsroom/new/article", "journal-plus", any(actor, kinds.deskTypes())));
        return steps.stream().allMatch(Step::done) ? List.of() : steps;
    }

    /** Once somebody else is there the list of accounts is not read again. */
    private boolean staffed() {
        staffed = staffed || accounts.list().size() > 1;
        return staffed;
    }

    private boolean any(Actor actor, List<String> types) {
        return search.search(actor, SearchQuery.listing(Map.of("type", types), 0, 0))
                        .total()
                > 0;
    }
}
