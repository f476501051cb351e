package org.bantin.newsroom.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.asset.Assets;
import org.bantin.content.ItemId;
import org.bantin.content.RichText;
import org.bantin.content.form.NodeChoices;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.definition.form.FieldKind;
import org.bantin.definition.resource.Resources;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Titles and pictures of what the links of a form lead to, so that people see names and not identifiers. */
@Component
class FormLinks {
    private static final String RESOURCES = "resources";

    private final NodeChoices nodes;
    private final Assets assets;
    private final Resources resources;
    private final LinkPlaces places;

    FormLinks(NodeChoices nodes, Assets assets, Resources resources, LinkPlaces places) {
        this.places = places;
        this.nodes = nodes;
        this.assets = assets;
        this.resources = resources;
    }

    /** What a link shows. */
    record Link(String title, String sub, String src, String icon, String id, String path) {}

    /** Links by stored value. */
    Map<String, Link> of(Actor actor, List<FieldDefinition> fields, Map<String, Object> values) {
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        collect(fields, values, wanted);
        Map<String, Link> links = new LinkedHashMap<>();
        wanted.forEach((workspace, stored) -> links.putAll(of(actor, workspace, new ArrayList<>(stored))));
        return links;
    }

    Map<String, Link> of(Actor actor, String workspace, List<String> stored) {
        Map<String, Link> links = new LinkedHashMap<>();
        if (workspace.equals(RESOURCES)) {
            stored.forEach(path -> resources.find(path).ifPresent(found -> links.put(path, file(path))));
            return links;
        }
        nodes.resolve(actor, workspace, stored).forEach((value, choice) -> links.put(value, link(actor, choice)));
        return links;
    }

    /** A file of a light module. */
    static Link file(String path) {
        return new Link(path.substring(path.lastIndexOf('/') + 1), path, "", "file-text", "", path);
    }

    Link link(Actor actor, NodeChoices.Choice choice) {
        boolean picture = choice.workspace().equals("dam") && choice.fits() && isPicture(actor, choice.id());
        String icon = switch (choice.nodeType()) {
            case "mgnl:page" -> "file-text";
            case "mgnl:asset" -> picture ? "image" : "file-earmark-text";
            default -> choice.folder() ? "folder" : "file-text";
        };
        return new Link(
                choice.title(),
                choice.path(),
                picture ? "/newsroom/assets/" + choice.id() + "/320" : "",
                icon,
                choice.id(),
                choice.path());
    }

    private boolean isPicture(Actor actor, String id) {
        return assets.file(StoreName.DRAFT, actor, new ItemId(id))
                .filter(Assets.AssetFile::picture)
                .isPresent();
    }

    private void collect(List<FieldDefinition> fields, Map<?, ?> values, Map<String, Set<String>> into) {
        for (FieldDefinition field : fields) {
            values.forEach((name, value) -> {
                String plain = String.valueOf(name);
                if (plain.equals(field.name()) || plain.startsWith(field.name() + "_")) {
                    collect(field, value, into);
                }
            });
        }
    }

    private void collect(FieldDefinition field, Object value, Map<String, Set<String>> into) {
        if (value instanceof Map<?, ?> map) {
            if (field.kind() == FieldKind.SWITCHABLE && map.get("forms") instanceof Map<?, ?> forms) {
                for (var form : field.forms()) {
                    if (forms.get(form.name()) instanceof Map<?, ?> values) {
                        collect(form.fields(), values, into);
                    }
                }
            } else {
                collect(field.fields(), map, into);
            }
        } else if (value instanceof List<?> entries) {
            for (Object entry : entries) {
                if (field.kind() == FieldKind.BLOCKS && entry instanceof Map<?, ?> block) {
                    block(field, block, into);
                    continue;
                }
                Object inner = entry instanceof Map<?, ?> map ? map.get("value") : entry;
                if (inner != null && !field.fields().isEmpty()) {
                    collect(field.fields().get(0), inner, into);
                }
            }
        } else if (value instanceof String text) {
            text(field, text, into);
        }
    }

    private void block(FieldDefinition field, Map<?, ?> block, Map<String, Set<String>> into) {
        for (var form : field.forms()) {
            if (form.name().equals(block.get("block")) && block.get("value") instanceof Map<?, ?> values) {
                collect(form.fields(), values, into);
            }
        }
    }

    private void text(FieldDefinition field, String text, Map<String, Set<String>> into) {
        switch (field.kind()) {
            case RESOURCE_LINK ->
                into.computeIfAbsent(RESOURCES, any -> new LinkedHashSet<>()).add(text);
            case LINK, PAGE_LINK, ASSET_LINK -> {
                String usual = field.kind() == FieldKind.ASSET_LINK ? "dam" : "website";
                String workspace = places.of(field.source())
                        .map(NodeChoices.Source::workspace)
                        .orElse(usual);
                into.computeIfAbsent(workspace, any -> new LinkedHashSet<>()).add(text);
            }
            case RICH_TEXT ->
                RichText.of(text)
                        .items()
                        .forEach(id -> into.computeIfAbsent("", any -> new LinkedHashSet<>())
                                .add(id));
            default -> {
                // no link
            }
        }
    }
}
