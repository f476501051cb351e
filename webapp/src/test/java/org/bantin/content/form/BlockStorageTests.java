package org.bantin.content.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bantin.content.FieldProblem;
import org.bantin.definition.Definitions;
import org.bantin.definition.SampleModules;
import org.bantin.definition.form.BlockForms;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.junit.jupiter.api.Test;

/** Blocks lie as {@code mgnl:block} nodes with their kind in {@code mgnl:type}, in order, and read back as they were written. */
class BlockStorageTests extends FormFixture {
    private static final String BLOCKS = "blocks: { $type: multiJcrBlock, blocks: [text, image], initialBlock: text";

    private List<FieldDefinition> blocks(String field) {
        Definitions definitions = new SampleModules(directory)
                .with("/m/blocks/text.yaml", """
                        templateId: m:blocks/text
                        block: { properties: { text: { $type: richTextField, required: true }, tone: { $type: textField, defaultValue: warm } } }
                        """)
                .with(
                        "/m/blocks/image.yaml",
                        "class: info.magnolia.editor.block.FieldSetBlockDefinition\nfields: [ { name: image, fieldType: text }, { name: alt, fieldType: text, i18n: true } ]")
                .with("/m/dialogs/d.yaml", "form:\n  properties:\n    " + field + "\n    title: { $type: textField }")
                .definitions();
        return new BlockForms(definitions)
                .filled(definitions.dialog("m:d").orElseThrow())
                .tabs()
                .get(0)
                .fields();
    }

    private static Map<String, Object> text(String text) {
        return Map.of("block", "text", "value", Map.of("text", "<p>" + text + "</p>"));
    }

    private String kinds(String path) {
        return content.sessions().read(StoreName.DRAFT, Actor.system("test"), session -> {
            StringBuilder kinds = new StringBuilder();
            var nodes = session.getNode("/website/home/main/0" + path).getNodes();
            while (nodes.hasNext()) {
                var node = nodes.nextNode();
                if (node.isNodeType("mgnl:block")) {
                    kinds.append(node.getName() + "=")
                            .append(node.getProperty("mgnl:type").getString())
                            .append(' ');
                }
            }
            return kinds.toString().strip();
        });
    }

    @Test
    void liesBesideTheOtherFieldsWithTheProviderOfStories() {
        List<FieldDefinition> fields = blocks(BLOCKS + ", itemProvider: { $type: currentItemProvider } }");
        Map<String, Object> image =
                Map.of("block", "image", "value", Map.of("image", "jcr:1", "alt", "Cầu", "alt_en", "Bridge"));
        Map<String, Object> read = save(fields, Map.of("title", "Chuyện", "blocks", List.of(text("Một"), image)));
        assertThat(stored())
                .isEqualTo(Map.of(
                        "title",
                        "Chuyện",
                        "0",
                        Map.of("text", "<p>Một</p>"),
                        "1",
                        Map.of("image", "jcr:1", "alt", "Cầu", "alt_en", "Bridge")));
        assertThat(kinds("")).isEqualTo("0=text 1=image");

        List<?> entries = (List<?>) read.get("blocks");
        save(fields, Map.of("blocks", List.of(entries.get(1), text("Hai"), entries.get(0))));
        assertThat(kinds("")).isEqualTo("1=image 2=text 0=text");
        assertThat(stored()).containsEntry("2", Map.of("text", "<p>Hai</p>")).containsEntry("title", "Chuyện");
        save(fields, Map.of("blocks", List.of()));
        assertThat(stored()).isEqualTo(Map.of("title", "Chuyện"));
    }

    @Test
    void liesInAChildNodeOfItsNameOtherwiseAndPerLanguage() {
        List<FieldDefinition> fields = blocks(BLOCKS + ", i18n: true }");
        save(fields, Map.of("blocks", List.of(text("Một")), "blocks_en", List.of(text("One"), text("Two"))));
        assertThat(kinds("/blocks")).isEqualTo("0=text");
        assertThat(kinds("/blocks_en")).isEqualTo("0=text 1=text");
        save(fields, Map.of("blocks_en", List.of()));
        assertThat(stored()).isEqualTo(Map.of("blocks", Map.of("0", Map.of("text", "<p>Một</p>"))));
    }

    @Test
    void keepsBlocksThatNobodyKnowsAndRefusesNewOnes() {
        List<FieldDefinition> fields = blocks(BLOCKS + ", itemProvider: { $type: currentItemProvider }, maxItems: 3 }");
        content.sessions().change(StoreName.DRAFT, Actor.system("test"), session -> {
            var block = session.getNode("/website/home/main/0").addNode("tour", "mgnl:block");
            block.setProperty("mgnl:type", "tour");
            block.setProperty("place", "Huế");
        });
        Map<String, Object> tour = Map.of("name", "tour", "block", "tour");
        assertThat(save(fields, Map.of("blocks", List.of(text("Một"), tour))).get("blocks"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .element(1)
                .isEqualTo(tour);
        assertThat(kinds("")).isEqualTo("0=text tour=tour");
        assertThat(stored()).containsEntry("tour", Map.of("place", "Huế"));
        Map<String, Object> empty = Map.of("block", "text", "value", Map.of());
        assertThat(refused(fields, Map.of("blocks", List.of(Map.of("block", "tour"), empty, tour, tour))))
                .extracting(problem -> problem.field() + " " + problem.messageKey())
                .containsExactly(
                        "blocks content.problem.too-many",
                        "blocks[0] content.form.no-block",
                        "blocks[1].text content.problem.required");
    }

    @Test
    void beginsWithTheBlockThatTheDefinitionNames() {
        List<FieldDefinition> fields = blocks(BLOCKS + ", required: true }");
        FormTarget fresh = FormTarget.below(
                "website", "/home/main", new FormTarget.NewNode("mgnl:composition", null, "s", Map.of()));
        assertThat(forms.open(EDITOR, fresh, fields, List.of()).orElseThrow().values())
                .containsEntry("blocks", List.of(Map.of("block", "text", "value", Map.of("tone", "warm"))));
        assertThat(forms.fresh(fields.get(0))).isEqualTo(Map.of("text", Map.of("tone", "warm")));
        assertThat(refused(fields, Map.of("blocks", List.of())))
                .extracting(FieldProblem::field)
                .containsExactly("blocks");
    }
}
