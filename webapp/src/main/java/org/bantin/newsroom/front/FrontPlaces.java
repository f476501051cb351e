package org.bantin.newsroom.front;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.springframework.stereotype.Component;

/** Which pages can be arranged here: those that a template says may take the place of an automatic page. */
@Component
class FrontPlaces {
    /** Areas that the desk knows, in their order on the page. */
    static final List<String> AREAS = List.of("alert", "lead", "top", "sections");

    private static final String NAME = "{name}";

    private final Definitions definitions;

    FrontPlaces(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * An area of a place.
     *
     * @param template of its components
     * @param most components at most
     */
    record Area(String template, int most) {}

    /**
     * A page that can be arranged.
     *
     * @param path of the page in the tree
     * @param template of the page
     * @param section name of the section whose page it is; empty for the front page
     */
    record Place(String path, String template, String section, Map<String, Area> areas) {}

    /** The front page, or the page of a section; empty when no template offers it. */
    Optional<Place> find(String path) {
        for (String id : definitions.ids("templates")) {
            DefinitionNode template = definitions.find("templates", id).orElse(DefinitionNode.EMPTY);
            DefinitionNode own = template.node("bantin");
            String page = own.text("page").orElse("");
            boolean front = own.text("path").orElse("").equals("/");
            if (front && !page.isEmpty() && (path.isEmpty() || path.equals(page))) {
                return Optional.of(new Place(page, id, "", areas(template)));
            }
            if (page.endsWith("/" + NAME)) {
                String folder = page.substring(0, page.length() - NAME.length());
                String name = path.startsWith(folder) ? path.substring(folder.length()) : "";
                if (name.matches("[\\w-]+")) {
                    String composed = own.text("composed").orElse(id);
                    DefinitionNode areas =
                            definitions.find("templates", composed).orElse(DefinitionNode.EMPTY);
                    return Optional.of(new Place(path, composed, name, areas(areas)));
                }
            }
        }
        return Optional.empty();
    }

    /** Where the page of a section stands, as {@code /chuyen-muc/doi-song}; empty when sections cannot be arranged. */
    Optional<String> ofSection(String name) {
        return definitions.ids("templates").stream()
                .map(id -> definitions.find("templates", id).orElse(DefinitionNode.EMPTY))
                .map(template -> template.node("bantin").text("page").orElse(""))
                .filter(page -> page.endsWith("/" + NAME))
                .map(page -> page.replace(NAME, name))
                .findFirst();
    }

    private static Map<String, Area> areas(DefinitionNode template) {
        Map<String, Area> areas = new LinkedHashMap<>();
        for (DefinitionNode area : template.children("areas")) {
            String name = area.text("name").orElse("");
            String component = area.children("availableComponents").stream()
                    .flatMap(entry -> entry.text("id").stream())
                    .findFirst()
                    .orElse("");
            if (AREAS.contains(name) && !component.isEmpty()) {
                int most = area.text("type").orElse("").equals("single")
                        ? 1
                        : area.text("maxComponents")
                                .filter(text -> text.matches("\\d{1,3}"))
                                .map(Integer::parseInt)
                                .orElse(12);
                areas.put(name, new Area(component, most));
            }
        }
        return areas;
    }
}
