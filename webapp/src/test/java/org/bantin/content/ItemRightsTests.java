package org.bantin.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what, as one table. */
class ItemRightsTests {
    private static TestContent content;
    private static Map<String, Item> items;

    @BeforeAll
    static void open() {
        content = new TestContent();
        Actor system = Actor.system("test");
        Actor lan = new Actor("lan", "Lan", Set.of(Role.REPORTER), Set.of(), false);
        String labour =
                content.create(system, "section", "title", "Lao động").id().value();
        items = Map.of(
                "story", content.create(lan, "article", "title", "Bài", "section", labour),
                "homeless", content.create(lan, "article", "title", "Chưa có mục"),
                "person", content.create(system, "person", "name", "Bà A"),
                "photo", content.create(system, "asset", "title", "Ảnh"),
                "section", content.create(system, "section", "title", "Văn hóa"));
    }

    @AfterAll
    static void close() {
        content.close();
    }

    /** Columns: who, roles, sections, what may be edited, what may be decided on, what may be created. */
    @ParameterizedTest
    @CsvSource({
        "lan, reporter, '', homeless story, '', article asset person",
        "minh, reporter, '', '', '', article asset person",
        "hoa, editor, '', homeless person photo story, homeless person photo story, article asset person",
        "tam, editor, lao-dong, person photo story, story, article asset person",
        "son, editor, the-thao, person photo, '', article asset person",
        "tong, chief-editor, '', homeless person photo section story, homeless person photo section story, article asset person section",
        "kho, photo-librarian, '', photo, '', asset",
        "anonymous, '', '', '', '', ''"
    })
    void followRoleOwnershipAndSection(
            String name, String role, String sections, String edits, String decides, String creates) {
        Set<Role> roles = Role.of(role).map(Set::of).orElse(Set.of());
        Set<String> scope = new HashSet<>(Arrays.asList(sections.split(" ")));
        scope.remove("");
        Actor actor = new Actor(name, name, roles, scope, false);
        ItemRights rights = content.rights();

        assertThat(names(items.entrySet().stream()
                        .filter(e -> rights.mayEdit(actor, e.getValue()))
                        .map(Map.Entry::getKey)))
                .isEqualTo(edits);
        assertThat(names(items.entrySet().stream()
                        .filter(e -> rights.mayDecide(actor, e.getValue()))
                        .map(Map.Entry::getKey)))
                .isEqualTo(decides);
        assertThat(names(content.definitions().contentTypes().stream()
                        .filter(type ->
                                Set.of("article", "asset", "person", "section").contains(type.name()))
                        .filter(type -> rights.mayCreate(actor, type))
                        .map(ContentTypeDefinition::name)))
                .isEqualTo(creates);
    }

    private static String names(java.util.stream.Stream<String> names) {
        return String.join(" ", names.sorted().toList());
    }
}
