package org.bantin.newsroom.dialog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bantin.content.form.NodeChoices;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Choices of a field: written in the definition, or nodes of a workspace. */
@Component
class FieldOptions {
    private static final int MOST = 500;

    private final NodeChoices nodes;
    private final LinkPlaces places;

    FieldOptions(NodeChoices nodes, LinkPlaces places) {
        this.nodes = nodes;
        this.places = places;
    }

    List<FormShape.Option> of(
            Actor actor, FieldDefinition field, DefinitionNode source, FormLabels labels, String tab) {
        List<FormShape.Option> options = new ArrayList<>();
        field.options()
                .forEach(option -> options.add(new FormShape.Option(
                        option.value(),
                        labels.option(tab, field.name(), option.name(), option.label(), option.value()))));
        Optional<NodeChoices.Source> workspace = places.of(source);
        if (options.isEmpty() && workspace.isPresent()) {
            for (NodeChoices.Choice choice : nodes.search(actor, workspace.get(), "", MOST)) {
                options.add(new FormShape.Option(value(source, choice), choice.title()));
            }
        }
        if (source.flag("sortOptions", false) || source.node("datasource").flag("sort", false)) {
            options.sort(Comparator.comparing(FormShape.Option::label));
        }
        return options;
    }

    private static String value(DefinitionNode source, NodeChoices.Choice choice) {
        String property = source.text("valueProperty").orElse("");
        if (property.equals("jcrName") || property.equals("@name")) {
            return choice.path().substring(choice.path().lastIndexOf('/') + 1);
        }
        return isPath(source) ? choice.path() : choice.id();
    }

    /** Whether a link is stored as a path, by the converter of either dialect. */
    static boolean isPath(DefinitionNode source) {
        return source.text("converterClass")
                .filter(name -> name.endsWith("ToPathConverter"))
                .isPresent();
    }
}
