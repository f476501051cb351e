package org.bantin.rendering.page.area;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.definition.DefinitionNode;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.page.TemplateView;
import org.jspecify.annotations.Nullable;

/**
 * What a script says when it renders an area.
 *
 * @param written the definition handed over, or null for the one of that name
 * @param content node whose area is meant, or null for the current one
 * @param overrides attributes that replace keys of the definition, such as {@code type} and {@code components}
 * @param attributes what is passed down
 */
record AreaCall(
        String name,
        @Nullable DefinitionNode written,
        @Nullable ContentMap content,
        Map<String, Object> overrides,
        Map<String, Object> attributes) {

    /** The definition that counts; an area that only the script names is a list without rules. */
    Optional<DefinitionNode> definition(TemplateView template) {
        Optional<DefinitionNode> defined = Optional.ofNullable(written).or(() -> template.area(name));
        if (defined.isEmpty() && overrides.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> changes = new HashMap<>(overrides);
        if (changes.remove("components") instanceof String ids) {
            Map<String, Object> offered = new HashMap<>();
            for (String id : List.of(ids.split("\\s*,\\s*"))) {
                offered.put(id.replaceAll("\\W", "-"), new DefinitionNode(Map.of("id", id)));
            }
            changes.put("availableComponents", new DefinitionNode(offered));
        }
        return Optional.of(new DefinitionNode(changes).over(defined.orElse(DefinitionNode.EMPTY)));
    }
}
