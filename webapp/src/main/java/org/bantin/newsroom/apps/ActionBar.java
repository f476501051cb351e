package org.bantin.newsroom.apps;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bantin.definition.DefinitionNode;

/**
 * The order and groups that the {@code actionbar} of a browser writes for its actions, and what its sections limit. Actions that
 * no section names come last, in a group of their own.
 */
final class ActionBar {
    private ActionBar() {}

    /** The actions of a browser as its bar arranges them. */
    static List<AppAction> arranged(DefinitionNode browser) {
        List<AppAction> left = new ArrayList<>(
                browser.children("actions").stream().map(AppAction::of).toList());
        List<AppAction> arranged = new ArrayList<>();
        int number = 0;
        for (DefinitionNode section : browser.node("actionbar").children("sections")) {
            for (DefinitionNode group : section.children("groups")) {
                number++;
                for (DefinitionNode item : group.children("items")) {
                    String name = item.text("name").orElse("");
                    for (AppAction action : List.copyOf(left)) {
                        if (action.name().equals(name)) {
                            arranged.add(limited(action, section.node("availability"), number));
                            left.remove(action);
                        }
                    }
                }
            }
        }
        int last = number + 1;
        left.forEach(action -> arranged.add(action.inGroup(last)));
        return arranged;
    }

    /** A section that is for some types or roles alone limits its actions, unless another section shows them too. */
    private static AppAction limited(AppAction action, DefinitionNode section, int group) {
        List<String> types = action.types().isEmpty() ? section.texts("nodeTypes") : action.types();
        List<String> roles = AppDefinition.roles(section.node("access").node("roles"));
        if (!roles.isEmpty() && !action.roles().isEmpty()) {
            Set<String> both = new LinkedHashSet<>(roles);
            both.retainAll(action.roles());
            roles = both.isEmpty() ? action.roles() : List.copyOf(both);
        }
        return new AppAction(
                action.name(),
                action.verb(),
                action.label(),
                action.type(),
                action.root(),
                action.nodes(),
                action.several(),
                types,
                roles.isEmpty() ? action.roles() : roles,
                group);
    }
}
