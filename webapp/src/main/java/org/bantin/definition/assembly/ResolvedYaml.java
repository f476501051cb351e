package org.bantin.definition.assembly;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.definition.DefinitionSource;
import org.bantin.definition.DefinitionSource.Line;
import org.bantin.definition.source.Place;
import org.bantin.definition.source.Tree;
import org.bantin.definition.source.Tree.Branch;
import org.bantin.definition.source.Tree.Leaf;
import org.bantin.definition.source.Tree.Listing;

/** Writes a finished definition as YAML, for people: each line knows the file and line that it was read from. */
public final class ResolvedYaml {
    private final List<Line> lines = new ArrayList<>();

    private ResolvedYaml() {}

    public static DefinitionSource of(Definition definition) {
        ResolvedYaml yaml = new ResolvedYaml();
        yaml.branch(definition.tree(), 0, "");
        Set<String> parts = new LinkedHashSet<>();
        yaml.lines.forEach(line -> parts.add(line.file()));
        parts.remove(definition.file());
        parts.remove("");
        return new DefinitionSource(
                definition.kind().folder(),
                definition.id(),
                definition.module(),
                definition.file(),
                List.copyOf(parts),
                yaml.lines);
    }

    private void branch(Branch branch, int depth, String first) {
        String lead = first;
        for (Map.Entry<String, Tree> child : branch.children().entrySet()) {
            value(lead.isEmpty() ? "  ".repeat(depth) : lead, key(child.getKey()) + ":", child.getValue(), depth);
            lead = "";
        }
    }

    private void value(String lead, String key, Tree tree, int depth) {
        if (tree instanceof Branch branch) {
            add(lead + key + (branch.children().isEmpty() ? " {}" : ""), branch.place());
            branch(branch, depth + 1, "");
        } else if (tree instanceof Listing list) {
            add(lead + key + (list.items().isEmpty() ? " []" : ""), list.place());
            list.items().forEach(item -> item(item, depth + 1));
        } else {
            add(lead + key + " " + scalar(((Leaf) tree).value()), tree.place());
        }
    }

    private void item(Tree item, int depth) {
        String lead = "  ".repeat(depth) + "- ";
        if (item instanceof Branch branch && !branch.children().isEmpty()) {
            branch(branch, depth + 1, lead);
        } else if (item instanceof Listing list) {
            add(lead.stripTrailing(), list.place());
            list.items().forEach(inner -> item(inner, depth + 1));
        } else {
            add(lead + (item instanceof Leaf leaf ? scalar(leaf.value()) : "{}"), item.place());
        }
    }

    private void add(String text, Place place) {
        lines.add(new Line(text, place.file(), place.line()));
    }

    private static String key(String key) {
        return key.matches("[A-Za-z_$][\\w.$-]*") ? key : quoted(key);
    }

    private static String scalar(@org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return "~";
        }
        if (!(value instanceof String text)) {
            return String.valueOf(value);
        }
        boolean plain = text.matches("[\\p{L}/][\\p{L}\\p{N} ._/()$-]*")
                && !text.endsWith(" ")
                && !text.matches("(?i)true|false|yes|no|on|off|null|y|n");
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
