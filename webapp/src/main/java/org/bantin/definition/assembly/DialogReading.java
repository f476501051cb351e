package org.bantin.definition.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.form.DialogDefinition;
import org.bantin.definition.form.DialogDefinition.TabDefinition;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.definition.source.Place;
import org.bantin.definition.source.Tree;
import org.bantin.definition.source.Tree.Branch;
import org.bantin.definition.source.Tree.Listing;
import org.bantin.definition.source.Trees;

/** A dialog from its tree, in either dialect. */
public final class DialogReading {
    private DialogReading() {}

    public static DialogDefinition read(Definition definition) {
        Branch tree = definition.tree();
        return new DialogDefinition(
                definition.id(),
                definition.module(),
                tree.text("label").or(() -> tree.branch("form").text("label")).orElse(null),
                tabs(tree.branch("form")),
                Trees.node(tree));
    }

    /** The form of another definition, such as an app. */
    public static DialogDefinition read(String id, String module, DefinitionNode form) {
        Branch tree = (Branch) Trees.of(Trees.plain(form), new Place("", 0));
        return new DialogDefinition(id, module, form.text("label").orElse(null), tabs(tree), form);
    }

    private static List<TabDefinition> tabs(Branch form) {
        Map<String, FieldDefinition> properties = new LinkedHashMap<>();
        Map<String, Tree> written = form.branch("properties").children();
        for (Branch field : form.named("properties")) {
            field.text("name")
                    .filter(name -> !(written.get(name) instanceof Tree.Leaf)) // a setting, not a field
                    .ifPresent(name -> properties.put(name, FieldReading.read(field)));
        }
        List<TabDefinition> tabs = new ArrayList<>();
        Branch layout = form.branch("layout");
        for (Branch tab : layout.named("tabs")) {
            List<FieldDefinition> fields = new ArrayList<>();
            fieldNames(tab)
                    .forEach(name -> Optional.ofNullable(properties.get(name)).ifPresent(fields::add));
            tabs.add(tab(tab, fields));
        }
        if (tabs.isEmpty() && !properties.isEmpty()) {
            tabs.add(new TabDefinition("default", null, new ArrayList<>(properties.values())));
        }
        for (Branch tab : form.named("tabs")) {
            tabs.add(tab(tab, FieldReading.readAll(tab.named("fields"))));
        }
        List<FieldDefinition> loose = FieldReading.readAll(form.named("fields"));
        if (!loose.isEmpty()) {
            tabs.add(new TabDefinition("default", null, loose));
        }
        return tidied(tabs);
    }

    /** Without tabs that hold nothing, and each under a name of its own, as screens need them. */
    private static List<TabDefinition> tidied(List<TabDefinition> tabs) {
        List<TabDefinition> result = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (TabDefinition tab : tabs) {
            if (!tab.fields().isEmpty()) {
                String name = tab.name();
                for (int number = 2; !names.add(name); number++) {
                    name = tab.name() + number;
                }
                result.add(new TabDefinition(name, tab.label(), tab.fields()));
            }
        }
        return result;
    }

    private static TabDefinition tab(Branch tab, List<FieldDefinition> fields) {
        return new TabDefinition(
                tab.text("name").orElse("default"), tab.text("label").orElse(null), fields);
    }

    /** Fields of a tab of a layout: names, maps with a name, or a map by name. */
    static List<String> fieldNames(Branch tab) {
        Tree fields = tab.children().get("fields");
        if (fields instanceof Listing || fields instanceof Branch) {
            return tab.named("fields").stream()
                    .map(field -> field.text("name").orElse(""))
                    .toList();
        }
        return List.of();
    }
}
