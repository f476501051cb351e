package org.bantin.search.item;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.PropertyDefinition;
import org.bantin.search.index.Zone;

/**
 * Which zone a field of a content type is searched in. Classes in YAML: title, lead, heading, body, caption, attachment, none, and
 * keyword, person, organisation, author for names. Fields that YAML does not name: text is searched, choices are not.
 */
public final class SearchWeights {
    private static final Set<String> NAMES = Set.of("keyword", "person", "organisation", "author", "name");
    private static final Map<String, Zone> USUAL = Map.of(
            "title", Zone.TITLE, "name", Zone.TITLE, "lead", Zone.LEAD, "abstract", Zone.LEAD, "caption", Zone.CAPTION);
    private static final Set<String> NEVER = Set.of(
            "email",
            "phone",
            "website",
            "sourceUrl",
            "number",
            "symbol",
            "credit",
            "alt",
            "copyright",
            "licence",
            "unit",
            "note");

    private final Map<String, String> classes = new HashMap<>();

    private SearchWeights() {}

    static SearchWeights of(ContentTypeDefinition type) {
        SearchWeights weights = new SearchWeights();
        type.bantin().node("search").values().forEach((field, value) -> weights.classes.put(field, value.toString()));
        return weights;
    }

    Optional<Zone> zone(String path, PropertyDefinition property) {
        String named = classes.get(path);
        if (named != null) {
            return NAMES.contains(named) ? Optional.of(Zone.NAME) : Zone.of(named);
        }
        if (!property.type().equals("String") || !property.options().isEmpty() || NEVER.contains(property.name())) {
            return Optional.empty();
        }
        return Optional.of(USUAL.getOrDefault(property.name(), path.contains(".") ? Zone.NAME : Zone.BODY));
    }
}
