package org.bantin.newsroom.apps;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.bantin.content.form.NodeRows.Row;
import org.bantin.content.form.NodeRows.Status;
import org.bantin.definition.DefinitionNode;
import org.bantin.newsroom.apps.AppAction.Verb;
import org.jspecify.annotations.Nullable;

/**
 * One of the {@code rules} of an availability: what the state of a row has to be. A rule is known by its simple name in either
 * dialect ({@code jcrPublishedRule}, {@code info.magnolia.ui.framework.availability.IsPublishedRule}).
 *
 * @param holds whether a row fits
 * @param known false for a class whose meaning only its module knows; it keeps back what cannot be taken back
 */
record AvailabilityRule(Predicate<Row> holds, boolean known) {
    private static final Set<Verb> CAREFUL = Set.of(Verb.DELETE, Verb.PUBLISH, Verb.UNPUBLISH, Verb.MOVE, Verb.RENAME);

    static AvailabilityRule of(DefinitionNode rule) {
        String type = rule.text("$type")
                .or(() -> rule.text("implementationClass"))
                .or(() -> rule.text("class"))
                .or(() -> rule.text("name"))
                .orElse("");
        String name = plain(type);
        String word = name.startsWith("node") ? name : name.replaceFirst("^not?", "");
        boolean negative = !word.equals(name);
        Predicate<Row> meaning = meaning(word, rule);
        if (meaning == null) {
            return new AvailabilityRule(row -> false, false);
        }
        boolean turned = rule.flag("negate", false) != negative;
        return new AvailabilityRule(turned ? meaning.negate() : meaning, true);
    }

    /** Whether an action that does something may be limited by it: an unknown rule limits only what cannot be taken back. */
    boolean limits(Verb verb) {
        return known || CAREFUL.contains(verb);
    }

    private static String plain(String type) {
        String name = AppDefinition.simple(type).toLowerCase(Locale.ROOT);
        for (String end : List.of("definition", "rule", "availability")) {
            name = name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name;
        }
        for (String start : List.of("configured", "jcr", "is", "can")) {
            name = name.startsWith(start) ? name.substring(start.length()) : name;
        }
        return name;
    }

    private static @Nullable Predicate<Row> meaning(String word, DefinitionNode rule) {
        return switch (word) {
            // what is deleted here lies in the bin and in no list; rows are neither properties, versions nor the root
            case "deleted", "property", "versioned", "systemproperty", "root", "workspaceroot", "moved" -> row -> false;
            case "node", "item", "nodes" -> row -> true;
            case "publishable" -> row -> row.status() != Status.PUBLISHED;
            case "published", "activated" -> row -> row.status() != Status.UNPUBLISHED;
            case "modified", "changed" -> row -> row.status() == Status.MODIFIED;
            case "hasversions", "versions", "versionable" ->
                row -> !row.folder() && !row.id().isEmpty();
            case "haschildren", "children", "haschildnodes", "hassubnodes" -> Row::hasChildren;
            case "leaf", "empty" -> row -> !row.hasChildren();
            case "folder" -> Row::folder;
            case "asset" -> row -> row.nodeType().equals("mgnl:asset");
            case "deletable", "editable", "movable", "moveable", "renamable", "renameable", "writable" -> Row::editable;
            case "delete", "edit", "move", "rename", "write", "permission", "permissionrequired", "haspermission" ->
                Row::editable;
            case "writepermission", "haswritepermission", "writepermissionrequired" -> Row::editable;
            case "nodetype", "nodetypes" -> row -> Availability.fitsType(Availability.types(rule), row);
            default -> null;
        };
    }
}
