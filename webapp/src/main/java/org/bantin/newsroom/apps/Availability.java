package org.bantin.newsroom.apps;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
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
        List<Rule> rules) {
    private static final String CONTENT = "mgnl:content";

    /** A rule whose class we know by its name; others are left to the row's own state. */
    enum Rule {
        PUBLISHABLE(row -> row.status() != NodeRows.Status.PUBLISHED),
        PUBLISHED(row -> row.status() != NodeRows.Status.UNPUBLISHED),
        NOT_PUBLISHABLE(row -> row.status() == NodeRows.Status.PUBLISHED),
        NOT_PUBLISHED(row -> row.status() == NodeRows.Status.UNPUBLISHED),
        /** What is deleted here lies in the bin and in no list. */
        DELETED(row -> false),
        FOLDER_WITHOUT_CHILDREN(row -> !row.hasChildren());

        private final Predicate<NodeRows.Row> holds;

        Rule(Predicate<NodeRows.Row> holds) {
            this.holds = holds;
        }
    }

    static Availability of(DefinitionNode node) {
        return new Availability(
                node.flag("root", true),
                node.flag("nodes", true),
                node.flag("multiple", true),
                node.flag("writePermissionRequired", false),
                types(node),
                AppDefinition.roles(node.node("access").node("roles")),
                rules(node));
    }

    /** As a list of names, or as a map. */
    private static List<String> types(DefinitionNode node) {
        List<String> listed = node.texts("nodeTypes");
        return listed.isEmpty() ? AppDefinition.roles(node.node("nodeTypes")) : listed;
    }

    private static List<Rule> rules(DefinitionNode availability) {
        List<DefinitionNode> written = new ArrayList<>(availability.children("rules"));
        availability
                .text("ruleClass")
                .ifPresent(name -> written.add(new DefinitionNode(java.util.Map.of("class", name))));
        List<Rule> rules = new ArrayList<>();
        for (DefinitionNode rule : written) {
            String type = rule.text("$type")
                    .or(() -> rule.text("implementationClass"))
                    .or(() -> rule.text("class"))
                    .or(() -> rule.text("name"))
                    .orElse("");
            String plain = AppDefinition.simple(type).toLowerCase(Locale.ROOT);
            boolean turned = rule.flag("negate", false) != plain.contains("not");
            if (plain.contains("deleted")) {
                if (!turned) {
                    rules.add(Rule.DELETED);
                }
            } else if (plain.contains("publishable")) {
                rules.add(turned ? Rule.NOT_PUBLISHABLE : Rule.PUBLISHABLE);
            } else if (plain.contains("published")) {
                rules.add(turned ? Rule.NOT_PUBLISHED : Rule.PUBLISHED);
            } else if (plain.contains("haschildren") || plain.contains("nochildren")) {
                rules.add(Rule.FOLDER_WITHOUT_CHILDREN);
            }
        }
        return List.copyOf(rules);
    }

    /** Limited by the section of the action bar that shows the action. */
    Availability within(DefinitionNode section) {
        List<String> shown = AppDefinition.roles(section.node("access").node("roles"));
        Set<String> both = new LinkedHashSet<>(shown);
        both.retainAll(roles);
        List<String> limited = roles.isEmpty() ? shown : both.isEmpty() ? roles : List.copyOf(both);
        return new Availability(
                root, nodes, several, writing, types.isEmpty() ? types(section) : types, limited, rules);
    }

    /** Whether a row's kind and state let the action be offered for it. */
    boolean fits(NodeRows.Row row) {
        boolean kind = types.isEmpty()
                || types.contains(row.nodeType())
                || (types.contains(CONTENT) && !row.folder())
                || types.contains("nt:base");
        return nodes && kind && (!writing || row.editable()) && rules.stream().allMatch(rule -> rule.holds.test(row));
    }

    /** Whether the action is offered in a folder without a row; the topmost is the root. */
    boolean fitsFolder(boolean topmost) {
        if (topmost) {
            return root;
        }
        return nodes && (types.isEmpty() || types.stream().anyMatch(type -> type.endsWith(":folder")));
    }
}
