package org.bantin.newsroom.apps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.definition.DefinitionNode;

/**
 * The order and groups that the {@code actionbar} of a browser writes for its actions, and what its sections limit: an action that
 * stands in several sections is offered in each of them. Actions that no section names come last, in a group of their own.
 */
final class ActionBar {
    private ActionBar() {}

    /** The actions of a browser as its bar arranges them. */
    static List<AppAction> arranged(DefinitionNode browser) {
        Map<String, List<Availability>> sections = new LinkedHashMap<>();
        Map<String, Integer> groups = new LinkedHashMap<>();
        int number = 0;
        for (DefinitionNode section : browser.node("actionbar").children("sections")) {
            Availability shown = Availability.of(section.node("availability"));
            for (DefinitionNode group : section.children("groups")) {
                number++;
                for (DefinitionNode item : group.children("items")) {
                    String name = item.text("name").orElse("");
                    sections.computeIfAbsent(name, any -> new ArrayList<>()).add(shown);
                    groups.putIfAbsent(name, number);
                }
            }
        }
        int last = number + 1;
        List<String> order = List.copyOf(sections.keySet());
        List<AppAction> arranged = new ArrayList<>();
        for (DefinitionNode written : browser.children("actions")) {
            if (written.flag("enabled", true)) {
                AppAction action = AppAction.of(written);
                List<Availability> in = sections.getOrDefault(action.name(), List.of());
                arranged.add(
                        in.isEmpty()
                                ? action.in(last)
                                : action.in(
                                        groups.getOrDefault(action.name(), last),
                                        action.availability().within(in)));
            }
        }
        arranged.sort(Comparator.comparing(action -> {
            int at = order.indexOf(action.name());
            return at < 0 ? order.size() : at;
        }));
        return arranged;
    }
}
