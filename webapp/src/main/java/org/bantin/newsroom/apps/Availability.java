package org.bantin.newsroom.apps;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bantin.content.form.NodeRows;
import org.bantin.definition.DefinitionNode;

/**
 * For what an action is offered: {@code availability} of a definition, in both dialects.
 *
 * @param root whether where nothing is chosen
 * @param nodes whether for rows
 * @param several whether for several rows at once
 * @param writing whether only where the person may write
 * @param types node types of rows; empty for all. Their subtypes count: every item is a {@code mgnl:content}
 * @param rules what the state of a row has to be
 */
record Availability(
        boolean root,
        boolean nodes,
        boolean several,
        boolean writing,
        List<String> types,
        List<String> roles,
        List<AvailabilityRule> rules) {
    private static final String CONTENT = "mgnl:content";

    static Availability of(DefinitionNode node) {
        return new Availability(
                node.flag("root", true),
                node.flag("nodes", true) && node.flag("enabled", true),
                node.flag("multiple", true),
                node.flag("writePermissionRequired", false),
                types(node),
                AppDefinition.roles(node.node("access").node("roles")),
                rules(node));
    }

    /** As a list of names, or as a map. */
    static List<String> types(DefinitionNode node) {
        List<String> listed = node.texts("nodeTypes");
        return listed.isEmpty() ? AppDefinition.roles(node.node("nodeTypes")) : listed;
    }

    private static List<AvailabilityRule> rules(DefinitionNode availability) {
        List<DefinitionNode> written = new ArrayList<>(availability.children("rules"));
        availability
                .text("ruleClass")
                .ifPresent(name -> written.add(new DefinitionNode(java.util.Map.of("class", name))));
        return written.stream()
                .filter(rule -> rule.flag("enabled", true))
                .map(AvailabilityRule::of)
                .toList();
    }

    /** As an action takes them: rules that limit nothing of what it does are left out. */
    Availability of(AppAction.Verb verb) {
        return new Availability(
                root,
                nodes,
                several,
                writing,
                types,
                roles,
                rules.stream().filter(rule -> rule.limits(verb)).toList());
    }

    /** Limited by the sections of the action bar that show the action; it is offered wherever one of them is. */
    Availability within(List<Availability> sections) {
        List<Availability> forNodes =
                sections.stream().filter(Availability::nodes).toList();
        Set<String> shown = new LinkedHashSet<>();
        forNodes.forEach(section -> shown.addAll(section.types()));
        boolean every = forNodes.stream().anyMatch(section -> section.types().isEmpty());
        List<AvailabilityRule> all = new ArrayList<>(rules);
        if (sections.size() == 1) {
            all.addAll(sections.get(0).rules());
        }
        return new Availability(
                root && sections.stream().anyMatch(Availability::root),
                nodes && !forNodes.isEmpty(),
                several,
                writing,
                types.isEmpty() && !every ? List.copyOf(shown) : types,
                both(roles, sections),
                List.copyOf(all));
    }

    private static List<String> both(List<String> roles, List<Availability> sections) {
        Set<String> shown = new LinkedHashSet<>();
        for (Availability section : sections) {
            if (section.roles().isEmpty()) {
                return roles;
            }
            shown.addAll(section.roles());
        }
        Set<String> both = new LinkedHashSet<>(shown);
        both.retainAll(roles);
        return roles.isEmpty() ? List.copyOf(shown) : both.isEmpty() ? roles : List.copyOf(both);
    }

    /** Whether a row's kind and state let the action be offered for it. */
    boolean fits(NodeRows.Row row) {
        return nodes
                && fitsType(types, row)
                && (!writing || row.editable())
                && rules.stream().allMatch(rule -> rule.holds().test(row));
    }

    static boolean fitsType(List<String> types, NodeRows.Row row) {
        return types.isEmpty()
                || types.contains(row.nodeType())
                || (types.contains(CONTENT) && !row.folder())
                || types.contains("nt:base");
    }

    /** Whether the action is offered in a folder without a row; the topmost is the root. */
    boolean fitsFolder(boolean topmost) {
        if (topmost) {
            return root;
        }
        return nodes && (types.isEmpty() || types.stream().anyMatch(type -> type.endsWith(":folder")));
    }
}
