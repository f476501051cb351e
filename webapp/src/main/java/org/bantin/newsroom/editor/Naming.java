package org.bantin.newsroom.editor;

import java.util.Optional;
import org.bantin.content.Item;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.newsroom.shell.Words;
import org.springframework.stereotype.Component;

/** What an item is called on screen. */
@Component
public class Naming {
    private final Definitions definitions;

    Naming(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The field that its type names as title, else title or name, else "untitled"; never a made-up slug. */
    public String title(Item item, Words words) {
        Optional<String> field = definitions
                .contentType(item.type())
                .map(ContentTypeDefinition::bantin)
                .flatMap(bantin -> bantin.text("title"));
        return field.flatMap(name -> item.fields().text(name))
                .or(() -> item.fields().text("title"))
                .or(() -> item.fields().text("name"))
                .filter(title -> !title.isBlank())
                .orElseGet(() -> words.text("newsroom.untitled"));
    }

    /** A line that tells it from others: number of a document, short name of an organisation, post of a person. */
    public String subtitle(Item item, Words words) {
        return switch (item.type()) {
            case "document" ->
                item.fields().text("number").orElse("") + "/"
                        + item.fields().text("symbol").orElse("");
            case "organisation" -> item.fields().text("shortName").orElse("");
            default -> words.first(java.util.List.of("type." + item.type()), item.type());
        };
    }
}
