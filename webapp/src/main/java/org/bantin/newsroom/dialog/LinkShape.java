package org.bantin.newsroom.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.form.NodeChoices;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.definition.form.FieldKind;

/** What the scripts need of a link field: where to look, what fits, and in which form the choice is stored. */
final class LinkShape {
    private LinkShape() {}

    static Map<String, Object> of(FieldDefinition field, LinkPlaces places) {
        Map<String, Object> more = new LinkedHashMap<>();
        Optional<NodeChoices.Source> source = places.of(field.source());
        String usual = switch (field.kind()) {
            case PAGE_LINK -> "website";
            case ASSET_LINK -> "dam";
            case RESOURCE_LINK -> "resources";
            default -> "website";
        };
        more.put("workspace", source.map(NodeChoices.Source::workspace).orElse(usual));
        more.put("root", source.map(NodeChoices.Source::rootPath).orElse("/"));
        more.put("types", source.map(NodeChoices.Source::types).orElse(List.of()));
        more.put("titleProperty", source.map(NodeChoices.Source::titleProperty).orElse(""));
        more.put("stores", stores(field));
        return more;
    }

    /** What a link field stores: {@code uuid}, {@code path}, or {@code asset} for {@code jcr:<uuid>}. */
    private static String stores(FieldDefinition field) {
        DefinitionNode source = field.source();
        if (field.kind() == FieldKind.RESOURCE_LINK) {
            return "path";
        }
        String type = source.text("$type").orElse("");
        String converter = source.text("converterClass")
                .or(() -> source.node("identifierToPathConverter").text("class"))
                .orElse("");
        boolean old = type.isEmpty()
                && (source.text("fieldType").isPresent() || source.text("class").isPresent());
        if (converter.endsWith("ToPathConverter") && !converter.endsWith("BaseIdentifierToPathConverter")) {
            return "path";
        }
        if (field.kind() == FieldKind.ASSET_LINK
                && (!old || converter.endsWith("AssetCompositeIdKeyTranslator") || isDamField(source))) {
            return "asset";
        }
        return old && converter.isEmpty() ? "path" : "uuid";
    }

    private static boolean isDamField(DefinitionNode source) {
        return source.text("class").orElse("").contains("DamLink")
                || source.text("fieldType").orElse("").contains("dam");
    }
}
