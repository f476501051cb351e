package org.bantin.newsroom.apps;

import java.util.ArrayList;
import java.util.List;
import org.bantin.definition.DefinitionNode;

/**
 * The order and groups that the {@code actionbar} of a browser writes for its actions, and what its sections limit. Actions that
 * no section names come last, in a group of their own.
 */
final class ActionBar {
    private ActionBar() {}

    /** The actions of a browser as its bar arranges them. */
    static List<AppAction> arranged(DefinitionNode browser) {
        List<AppAction> left = new ArrayList<>(browser.children("actions").stream()
                .filter(action -> action.flag("enabled", true))
                .map(AppAction::of)
                .toList());
        List<AppAction> arranged = new ArrayList<>();
        int number = 0;
        for (DefinitionNode section : browser.node("actionbar").children("sections")) {
            for (DefinitionNode group : section.children("groups")) {
                number++;
                for (DefinitionNode item : group.children("items")) {
                    String name = item.text("name").orElse("");
                    for (AppAction action : List.copyOf(left)) {
                        if (action.name().equals(name)) {
                            arranged.add(action.in(number, action.availability().within(section.node("availability"))));
                            left.remove(action);
                        }
                    }
                }
            }
        }
        int last = number + 1;
        left.forEach(action -> arranged.add(action.in(last)));
        return arranged;
    }
}
