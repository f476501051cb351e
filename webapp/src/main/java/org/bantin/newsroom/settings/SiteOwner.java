package org.bantin.newsroom.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/**
 * What is written of the site and who answers for it. The law wants owner, governing body, address, mail, phone and the person
 * responsible at the foot of every page (Decree 174/2026, see DOMAIN 3.3 in the architecture notes).
 */
@Component
public class SiteOwner {
    static final String TYPE = "site-settings";
    static final String SLUG = "site";
    private static final Actor SYSTEM = Actor.system("settings");

    /** The fields of the form in order; those that the law wants, those in two languages. */
    enum Field {
        title(false, true),
        owner(false, true),
        ownerShort(false, true),
        description(false, true),
        footTitle(false, true),
        ownerName(true, true),
        governingBody(true, true),
        responsible(true, true),
        address(true, true),
        phone(true, false),
        email(true, false),
        licence(false, true),
        reuse(false, true);

        final boolean wanted;
        final boolean translated;

        Field(boolean wanted, boolean translated) {
            this.wanted = wanted;
            this.translated = translated;
        }
    }

    private final Items items;
    private final Definitions definitions;

    SiteOwner(Items items, Definitions definitions) {
        this.items = items;
        this.definitions = definitions;
    }

    Optional<Item> item() {
        return items.findByPath(SYSTEM, "settings", "/" + SLUG);
    }

    /** The value shown on the site now: as written here, else from the module's file. */
    String value(String field) {
        return value(item(), field);
    }

    String value(Optional<Item> written, String field) {
        return written.map(Item::fields)
                .map(fields -> fields.text(field).orElse(""))
                .orElseGet(() -> String.valueOf(defaults().values().getOrDefault(field, "")));
    }

    List<Map<String, String>> menu(String name) {
        List<Map<String, String>> entries = new ArrayList<>();
        for (FieldValues entry : item().map(item -> item.fields().nested(name)).orElse(List.of())) {
            entries.add(Map.of(
                    "label", entry.text("label").orElse(""),
                    "label_en", entry.text("label_en").orElse(""),
                    "address", entry.text("address").orElse("")));
        }
        return entries;
    }

    /** What a first save has to write besides, so that nothing vanishes from the site; empty once there is an item. */
    Map<String, Object> start() {
        Map<String, Object> values = new HashMap<>();
        if (item().isEmpty()) {
            for (Field field : Field.values()) {
                for (String name :
                        field.translated ? List.of(field.name(), field.name() + "_en") : List.of(field.name())) {
                    values.put(name, String.valueOf(defaults().values().getOrDefault(name, "")));
                }
            }
        }
        return values;
    }

    /** Whether nobody has looked at it yet: what the site shows comes from a file. */
    public boolean unconfirmed() {
        return item().isEmpty();
    }

    /** The fields that the law wants and that are empty. */
    public List<String> missing() {
        Optional<Item> written = item();
        List<String> missing = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field.wanted && value(written, field.name()).isBlank()) {
                missing.add(field.name());
            }
        }
        return missing;
    }

    /** Parameters of the site that answers where no other does; modules may bring sites of their own. */
    private DefinitionNode defaults() {
        return definitions.ids("sites").stream()
                .flatMap(id -> definitions.find("sites", id).stream())
                .filter(site -> site.node("bantin").flag("main", false))
                .findFirst()
                .map(site -> site.node("parameters"))
                .orElse(DefinitionNode.EMPTY);
    }
}
