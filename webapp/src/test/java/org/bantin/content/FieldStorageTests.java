package org.bantin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bantin.content.TestContent.fields;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import org.bantin.definition.SampleModules;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values and nodes agree with the storage rules of light modules (MAGNOLIA-FORMAT.md section 6). */
class FieldStorageTests {
    private static final Actor SYSTEM = Actor.system("test");
    private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String OTHER = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    private static TestContent content;

    @BeforeAll
    static void open(@TempDir Path directory) {
        SampleModules modules = new SampleModules(directory).with("/m/contentTypes/sample.yaml", """
                datasource: { workspace: samples, rootPath: /all, autoCreate: true }
                model:
                  nodeType: sam:sample
                  properties:
                    - { name: title, i18n: true }
                    - { name: flag, type: boolean }
                    - { name: count, type: Long }
                    - { name: ratio, type: Double }
                    - { name: price, type: Decimal }
                    - { name: at, type: Date }
                    - { name: body, type: richText, i18n: true }
                    - { name: hero, type: asset }
                    - { name: one, type: "reference:sample" }
                    - { name: many, type: "reference:sample", multiple: true }
                    - { name: words, multiple: true }
                    - { name: numbers, type: Long, multiple: true }
                    - { name: days, type: Date, multiple: true }
                    - { name: place, type: spot, i18n: true }
                    - { name: spots, type: spot, multiple: true }
                  subModels:
                    - name: spot
                      nodeType: sam:spot
                      properties: [ { name: label, i18n: true }, { name: level, type: Long }, { name: tags, multiple: true } ]
                """);
        content = new TestContent(modules.definitions());
    }

    @AfterAll
    static void close() {
        content.close();
    }

    private interface Look {
        void at(Node node) throws RepositoryException;
    }

    private static void look(Item item, Look look) {
        content.sessions().read(StoreName.DRAFT, SYSTEM, session -> {
            look.at(session.getNodeByIdentifier(item.id().value()));
            return true;
        });
    }

    private static FieldValues everyShape() {
        return fields(
                "title",
                "Tựa",
                "title_en",
                "Title",
                "flag",
                false,
                "count",
                7L,
                "ratio",
                0.5,
                "price",
                new BigDecimal("12.50"),
                "at",
                Instant.parse("2026-11-20T01:02:03.004Z"),
                "body",
                "<p>Xin chào</p>",
                "body_en",
                "<p>Hello</p>",
                "hero",
                "jcr:" + ID,
                "one",
                ID,
                "many",
                List.of(ID, OTHER),
                "words",
                List.of("b", "a", "b"),
                "numbers",
                List.of(3L, 1L),
                "days",
                List.of(Instant.parse("2026-01-01T00:00:00Z")),
                "place",
                fields("label", "Ở đây", "label_en", "Here", "level", 2L, "tags", List.of("x", "y")),
                "place_en",
                fields("label", "There"),
                "spots",
                List.of(fields("label", "Một"), fields("label", "Hai", "level", 1L)));
    }

    @Test
    void everyShapeComesBackAsItWentIn() {
        FieldValues values = everyShape();
        Item item = content.create(
                SYSTEM,
                "sample",
                values.values().entrySet().stream()
                        .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                        .toArray());
        assertThat(content.find(item).fields().values()).isEqualTo(values.values());
        assertThat(item.path()).startsWith("/all/2026/11/");
        look(item, node -> {
            assertThat(node.getPrimaryNodeType().getName()).isEqualTo("sam:sample");
            assertThat(node.isNodeType("mgnl:content")).isTrue();
            assertThat(node.getProperty("count").getType()).isEqualTo(PropertyType.LONG);
            assertThat(node.getProperty("at").getType()).isEqualTo(PropertyType.DATE);
            assertThat(node.getProperty("price").getType()).isEqualTo(PropertyType.DECIMAL);
            assertThat(node.getProperty("hero").getString()).isEqualTo("jcr:" + ID);
            assertThat(node.getProperty("many").isMultiple()).isTrue();
            assertThat(node.getProperty("title_en").getString()).isEqualTo("Title");
            assertThat(node.getNode("place").getPrimaryNodeType().getName()).isEqualTo("sam:spot");
            assertThat(node.getNode("place_en").getProperty("label").getString())
                    .isEqualTo("There");
            assertThat(node.getNode("spots").getPrimaryNodeType().getName()).isEqualTo("mgnl:contentNode");
            assertThat(node.getNode("spots/spots0").getProperty("label").getString())
                    .isEqualTo("Một");
            assertThat(node.getNode("spots/spots1").getProperty("level").getLong())
                    .isEqualTo(1);
        });
    }

    @Test
    void textsOfFormsBecomeTypedValues() {
        Item item = content.create(
                SYSTEM,
                "sample",
                "title",
                "Từ biểu mẫu",
                "flag",
                "on",
                "count",
                " 12 ",
                "ratio",
                "3,5",
                "price",
                "1250",
                "at",
                "20/11/2026 08:30",
                "days",
                List.of("2026-11-21", "9/11/2017"),
                "hero",
                ID.toUpperCase(),
                "words",
                "một",
                "numbers",
                List.of("1", "", "2"),
                "spots",
                List.of(Map.of("label", "A", "level", "4"), Map.of("label", " ")));
        assertThat(item.fields().values())
                .containsEntry("flag", true)
                .containsEntry("count", 12L)
                .containsEntry("ratio", 3.5)
                .containsEntry("price", new BigDecimal("1250"))
                .containsEntry("at", Instant.parse("2026-11-20T01:30:00Z"))
                .containsEntry(
                        "days", List.of(Instant.parse("2026-11-20T17:00:00Z"), Instant.parse("2017-11-08T17:00:00Z")))
                .containsEntry("hero", "jcr:" + ID)
                .containsEntry("words", List.of("một"))
                .containsEntry("numbers", List.of(1L, 2L))
                .containsEntry("spots", List.of(fields("label", "A", "level", 4L)));
    }

    @Test
    void removedValuesLeaveNothingBehindAndEntriesKeepTheirNodes() {
        Item item = content.create(
                SYSTEM,
                "sample",
                "title",
                "Xóa bớt",
                "words",
                List.of("a"),
                "place",
                fields("label", "P", "level", 1),
                "spots",
                List.of(fields("label", "A"), fields("label", "B"), fields("label", "C")));
        String[] first = new String[1];
        look(item, node -> first[0] = node.getNode("spots/spots0").getIdentifier());
        content.saveDraft()
                .execute(
                        SYSTEM,
                        SaveRequest.change(
                                item,
                                fields(
                                        "words",
                                        "",
                                        "place",
                                        fields("label", "P2"),
                                        "spots",
                                        List.of(fields("label", "A2"), fields("label", "D"))),
                                null));
        look(item, node -> {
            assertThat(node.hasProperty("words")).isFalse();
            assertThat(node.getNode("place").hasProperty("level")).isFalse();
            assertThat(node.getNode("spots").getNodes().getSize()).isEqualTo(2);
            assertThat(node.getNode("spots/spots0").getIdentifier()).isEqualTo(first[0]);
        });
        content.saveDraft()
                .execute(SYSTEM, SaveRequest.change(content.find(item), fields("place", "", "spots", List.of()), null));
        look(item, node -> assertThat(node.getNodes().hasNext()).isFalse());
        assertThat(content.find(item).fields()).isEqualTo(fields("title", "Xóa bớt"));
    }

    @Test
    void readsWhatOthersStoredDifferently() {
        Item item = content.create(SYSTEM, "sample", "title", "Nhập từ ngoài");
        content.changes().write(SYSTEM, item.id(), (session, node) -> {
            node.setProperty("count", "42");
            node.setProperty("flag", "true");
            node.setProperty("words", "một mình");
            node.setProperty("ratio", "không phải số");
            node.setProperty("undeclared", "x");
            Node spots = node.addNode("spots", "mgnl:contentNode");
            spots.addNode("zeta", "mgnl:contentNode").setProperty("label", "Trước");
            spots.addNode("alpha", "mgnl:contentNode").setProperty("label", "Sau");
            return true;
        });
        assertThat(content.find(item).fields().values())
                .containsEntry("count", 42L)
                .containsEntry("flag", true)
                .containsEntry("words", List.of("một mình"))
                .containsEntry("ratio", "không phải số")
                .containsEntry("spots", List.of(fields("label", "Trước"), fields("label", "Sau")))
                .doesNotContainKey("undeclared");
    }

    @Test
    void mergesListsAndNestedValuesOfTwoPeople() {
        Item item = content.create(
                SYSTEM,
                "sample",
                "title",
                "Hai người",
                "words",
                List.of("a", "b", "c"),
                "place",
                fields("label", "P", "level", 1L));
        content.saveDraft()
                .execute(
                        SYSTEM,
                        SaveRequest.change(
                                item,
                                fields(
                                        "words",
                                        List.of("x", "a", "b", "c"),
                                        "place",
                                        fields("label", "P2", "level", 1L)),
                                null));
        SaveOutcome mine = content.saveDraft()
                .execute(
                        SYSTEM,
                        SaveRequest.change(
                                item, fields("words", List.of("a", "b"), "place", fields("label", "P")), null));
        assertThat(mine).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(content.find(item).fields().values())
                .containsEntry("words", List.of("x", "a", "b"))
                .containsEntry("place", fields("label", "P2"));
    }
}
