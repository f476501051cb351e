package org.bantin.workflow;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bantin.content.Item;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a workflow file means: a role by its id, {@code owner}, {@code user:name}, {@code group:id}. */
@Component
class People {
    private static final String USER = "user:";
    private static final String GROUP = "group:";

    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether the actor is one of those meant for items of a type in a section; {@code owner} aside. */
    boolean among(Actor actor, Collection<String> who, String type, @Nullable String section) {
        if (who.contains(USER + actor.name())
                || Stream.of(Role.values())
                        .anyMatch(role -> who.contains(role.id()) && actor.has(role, type, section))) {
            return true;
        }
        List<String> groups = who.stream().filter(one -> one.startsWith(GROUP)).toList();
        return !groups.isEmpty()
                && accounts.list().stream()
                        .filter(account -> account.name().equals(actor.name()))
                        .flatMap(account -> account.groups().stream())
                        .anyMatch(group -> groups.contains(GROUP + group));
    }

    /** Names of everybody meant who may sign in and whose sections reach the item. */
    Set<String> named(Collection<String> who, Item item, String section) {
        Set<String> names = new LinkedHashSet<>();
        if (who.contains(WorkflowStep.OWNER) && !item.owner().isBlank()) {
            names.add(item.owner());
        }
        if (who.stream().allMatch(WorkflowStep.OWNER::equals)) {
            return names;
        }
        for (Account account : accounts.list()) {
            if (account.enabled()) {
                accounts.actor(account.name())
                        .filter(actor -> among(actor, who, item.type(), section.isEmpty() ? null : section))
                        .filter(actor ->
                                who.contains(USER + actor.name()) || actor.reaches(section.isEmpty() ? null : section))
                        .ifPresent(actor -> names.add(actor.name()));
            }
        }
        return names;
    }
}
