package org.bantin.newsroom.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Accounts;
import org.springframework.stereotype.Component;

/** What rights can be made of: roles, sections, types, groups, each with whether it is given. */
@Component
class RightsChoices {
    private final Items items;
    private final Definitions definitions;
    private final Kinds kinds;
    private final Accounts accounts;

    RightsChoices(Items items, Definitions definitions, Kinds kinds, Accounts accounts) {
        this.items = items;
        this.definitions = definitions;
        this.kinds = kinds;
        this.accounts = accounts;
    }

    /** One that can be given. */
    public record Choice(String id, String label, boolean given) {}

    void into(
            Map<String, Object> model,
            Actor actor,
            Words words,
            Set<Role> roles,
            Set<String> sections,
            Set<String> types) {
        model.put(
                "roleChoices",
                Arrays.stream(Role.values())
                        .map(role ->
                                new Choice(role.id(), words.text("newsroom.role." + role.id()), roles.contains(role)))
                        .toList());
        model.put("sectionChoices", sections(actor, sections));
        model.put(
                "typeChoices",
                definitions.contentTypes().stream()
                        .filter(type -> type.bantin().flag("creatable", true)
                                && !type.workspace().equals("dam"))
                        .map(ContentTypeDefinition::name)
                        .sorted()
                        .map(type -> new Choice(type, kinds.of(type, words).label(), types.contains(type)))
                        .toList());
    }

    List<Choice> groups(Set<String> given) {
        return accounts.groups().stream()
                .map(group -> new Choice(group.id(), group.title(), given.contains(group.id())))
                .toList();
    }

    private List<Choice> sections(Actor actor, Set<String> given) {
        List<Item> found = new ArrayList<>();
        items.forEach(actor, "category", item -> {
            if (item.type().equals("section")) {
                found.add(item);
            }
        });
        found.sort(Comparator.comparing(Item::title));
        List<Choice> choices = new ArrayList<>();
        found.forEach(item -> choices.add(new Choice(item.name(), item.title(), given.contains(item.name()))));
        given.stream()
                .filter(name -> found.stream().noneMatch(item -> item.name().equals(name)))
                .sorted()
                .forEach(name -> choices.add(new Choice(name, name, true)));
        return choices;
    }
}
