package org.bantin.definition.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.definition.form.DialogDefinition.TabDefinition;

/**
 * The blocks that a block field offers, each with its form: from {@code blocks/<name>.yaml} of any module, or written in place.
 * A block keeps its fields under {@code block.properties} (6.x) or {@code fields} (5.x); {@code form} is understood too.
 */
public final class BlockForms {
    /** Blocks may hold block fields; a block that holds itself ends here. */
    private static final int DEEPEST = 3;

    private static final String STOCK = "content-editor:";

    private final Definitions definitions;

    public BlockForms(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The same dialog with the forms of all its block fields. */
    public DialogDefinition filled(DialogDefinition dialog) {
        return new DialogDefinition(
                dialog.id(), dialog.module(), dialog.label(), tabs(dialog.tabs(), 0), dialog.source());
    }

    /** The id of the block definition that a content's {@code mgnl:type} means; of several the module that was read last. */
    public static Optional<String> id(Definitions definitions, String name) {
        List<String> found = definitions.ids("blocks").stream()
                .filter(id -> id.equals(name) || id.endsWith(":" + name) || id.endsWith("/" + name))
                .toList();
        return found.stream()
                .filter(id -> !id.startsWith(STOCK))
                .reduce((first, second) -> second)
                .or(() -> found.stream().findFirst());
    }

    private List<TabDefinition> tabs(List<TabDefinition> tabs, int depth) {
        return tabs.stream()
                .map(tab -> new TabDefinition(tab.name(), tab.label(), fields(tab.fields(), depth)))
                .toList();
    }

    private List<FieldDefinition> fields(List<FieldDefinition> fields, int depth) {
        return fields.stream().map(field -> field(field, depth)).toList();
    }

    private FieldDefinition field(FieldDefinition field, int depth) {
        return switch (field.kind()) {
            case BLOCKS -> field.with(List.of(), depth < DEEPEST ? blocks(field, depth + 1) : List.of());
            case MULTI, COMPOSITE, SWITCHABLE -> field.with(fields(field.fields(), depth), tabs(field.forms(), depth));
            default -> field;
        };
    }

    private List<TabDefinition> blocks(FieldDefinition field, int depth) {
        List<TabDefinition> blocks = new ArrayList<>();
        for (DefinitionNode named : field.source().children("blocks")) {
            String name = named.text("name").orElse("");
            Optional<DefinitionNode> defined =
                    id(definitions, named.text("id").orElse(name)).flatMap(id -> definitions.find("blocks", id));
            if (!name.isEmpty() && named.flag("enabled", true) && (defined.isPresent() || isWritten(named))) {
                blocks.add(block(name, defined.map(named::over).orElse(named), depth));
            }
        }
        return blocks;
    }

    private static boolean isWritten(DefinitionNode block) {
        return block.values().containsKey("block")
                || block.values().containsKey("form")
                || block.values().containsKey("properties")
                || block.values().containsKey("fields");
    }

    private TabDefinition block(String name, DefinitionNode block, int depth) {
        DefinitionNode form = List.of("block", "form").stream()
                .filter(block.values()::containsKey)
                .findFirst()
                .map(block::node)
                .orElse(block);
        List<FieldDefinition> fields = FormDefinitions.of(name, "", form).tabs().stream()
                .flatMap(tab -> tab.fields().stream())
                .toList();
        return new TabDefinition(name, block.text("label").orElse(null), fields(fields, depth));
    }
}
