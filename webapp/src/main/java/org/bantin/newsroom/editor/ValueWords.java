package org.bantin.newsroom.editor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bantin.content.FieldValues;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.content.RichText;
import org.bantin.definition.Definitions;
import org.bantin.definition.PropertyDefinition;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Values of fields as people read them: titles for references, words for options, plain lines for rich text. */
@Component
public class ValueWords {
    private final Definitions definitions;
    private final Items items;
    private final Naming naming;
    private final Times times;

    ValueWords(Definitions definitions, Items items, Naming naming, Times times) {
        this.definitions = definitions;
        this.items = items;
        this.naming = naming;
        this.times = times;
    }

    public String label(String type, String field, Words words) {
        return new FormFields.Labels(type, words).of(field, null);
    }

    public String of(Actor actor, String type, String field, Object value, Words words) {
        Optional<PropertyDefinition> property = definitions.contentType(type).flatMap(known -> known.property(field));
        if (property.filter(PropertyDefinition::isRichText).isPresent()) {
            return RichText.of(value.toString()).plainText();
        }
        return plain(actor, type, field, value, words);
    }

    private String plain(Actor actor, String type, String field, Object value, Words words) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(one -> plain(actor, type, field, one, words))
                    .collect(Collectors.joining("\n"));
        }
        if (value instanceof FieldValues nested) {
            return nested.values().entrySet().stream()
                    .map(entry -> label(type, entry.getKey(), words) + ": "
                            + plain(actor, type, entry.getKey(), entry.getValue(), words))
                    .collect(Collectors.joining("\n"));
        }
        if (value instanceof Instant instant) {
            return times.moment(instant, words);
        }
        String text = value.toString();
        return words.first(List.of("fields." + field + ".options." + text), titleOf(actor, text, words));
    }

    private String titleOf(Actor actor, String text, Words words) {
        String id = text.startsWith("jcr:") ? text.substring(4) : text;
        try {
            return items.find(actor, new ItemId(id))
                    .map(item -> naming.title(item, words))
                    .orElse(text);
        } catch (IllegalArgumentException e) {
            return text; // no identifier, a text like any other
        }
    }
}
