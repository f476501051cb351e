package org.bantin.repository.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Grant;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.UserGroup;

/** What an account may do: what it was given itself, and beside it what each of its groups was. */
public final class EffectiveRights {
    private EffectiveRights() {}

    public static Actor actor(Account account, Map<String, UserGroup> groups) {
        List<Grant> grants = new ArrayList<>();
        grants.add(new Grant(account.roles(), account.sections(), account.types()));
        account.groups().stream()
                .sorted()
                .map(groups::get)
                .filter(Objects::nonNull)
                .map(group -> new Grant(group.roles(), group.sections(), group.types()))
                .filter(grant -> !grants.contains(grant))
                .forEach(grants::add);
        return new Actor(account.name(), account.displayName(), grants, false);
    }
}
