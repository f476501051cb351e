package org.bantin.content.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.jcr.Node;
import org.bantin.content.ItemId;
import org.bantin.content.TestContent;
import org.bantin.content.form.NodeChoices;
import org.bantin.content.page.PageVerbs.Done;
import org.bantin.content.page.PageVerbs.Place;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages and their parts are made, moved, copied and deleted in a real store, with the rights of people. */
class PageVerbsTests {
    private static final Actor EDITOR = new Actor("hoa", "Hòa", Set.of(Role.EDITOR), Set.of(), false);
    private static final Actor REPORTER = new Actor("an", "An", Set.of(Role.REPORTER), Set.of(), false);

    private final TestContent content = new TestContent();
    private final PageVerbs verbs = new PageVerbs(content.sessions(), content.audit(), Clock.systemUTC());
    private final PageBin bin = new PageBin(content.sessions(), content.audit(), Clock.systemUTC());
    private final PageTree tree = new PageTree(content.sessions(), new NodeChoices(content.sessions()));

    @BeforeEach
    void pages() {
        content.sessions().change(StoreName.DRAFT, Actor.system("test"), session -> {
            Node home = session.getNode("/website").addNode("home", "mgnl:page");
            home.setProperty("title", "Trang chủ");
            Node main = home.addNode("main", "mgnl:area");
            for (String name : List.of("a", "b", "c")) {
                main.addNode(name, "mgnl:component").setProperty("mgnl:template", "m:components/text");
            }
            home.addNode("side", "mgnl:area");
        });
    }

    @AfterEach
    void close() {
        content.close();
    }

    private String order(String path) {
        return content.sessions().read(StoreName.DRAFT, Actor.system("test"), session -> {
            StringBuilder names = new StringBuilder();
            var nodes = session.getNode("/website" + path).getNodes();
            while (nodes.hasNext()) {
                names.append(nodes.nextNode().getName()).append(' ');
            }
            return names.toString().strip();
        });
    }

    private long revision() {
        return content.sessions()
                .read(
                        StoreName.DRAFT,
                        Actor.system("test"),
                        session -> session.getNode("/website/home")
                                .getProperty("bt:revision")
                                .getLong());
    }

    @Test
    void movesAComponentAndBackByWhatTheAnswerSays() {
        Done moved = verbs.move(EDITOR, "/home/main/c", new Place("/home/main", "a"));
        assertThat(order("/home/main")).isEqualTo("c a b");
        assertThat(revision()).isPositive();
        verbs.move(EDITOR, moved.path(), moved.from());
        assertThat(order("/home/main")).isEqualTo("a b c");
    }

    @Test
    void movesAComponentIntoAnotherAreaAndBack() {
        Done moved = verbs.move(EDITOR, "/home/main/b", new Place("/home/side", null));
        assertThat(order("/home/main")).isEqualTo("a c");
        assertThat(tree.parts(EDITOR, "/home/side")).isEqualTo(1);
        verbs.move(EDITOR, moved.path(), moved.from());
        assertThat(order("/home/main").split(" ")[1]).isNotEqualTo("c");
    }

    @Test
    void deletedPartsComeBackToTheirPlaceWithTheirIdentifier() {
        Done gone = bin.delete(EDITOR, "/home/main/b");
        assertThat(order("/home/main")).isEqualTo("a c");
        Done back = bin.restore(EDITOR, new ItemId(gone.id()));
        assertThat(back.id()).isEqualTo(gone.id());
        assertThat(order("/home/main")).isEqualTo("a b c");
        assertThat(bin.restore(EDITOR, new ItemId(gone.id())).problems()).isNotEmpty();
    }

    @Test
    void makesRenamesAndCopiesPagesWithFreeNames() {
        Done first = verbs.create(EDITOR, new Place("/", null), "Giới thiệu", "", "m:pages/text");
        Done second = verbs.create(EDITOR, new Place("/", "home"), "Giới thiệu", "", "m:pages/text");
        assertThat(first.path()).isEqualTo("/gioi-thieu");
        assertThat(second.path()).isEqualTo("/gioi-thieu-2");
        assertThat(tree.children(EDITOR, "/"))
                .extracting(PageRow::name)
                .containsExactly("gioi-thieu-2", "home", "gioi-thieu");
        assertThat(verbs.rename(EDITOR, "/gioi-thieu", "Về chúng tôi").path()).isEqualTo("/ve-chung-toi");
        Done copy = verbs.copy(EDITOR, "/home", new Place("/ve-chung-toi", null));
        assertThat(order(copy.path() + "/main")).isEqualTo("a b c");
        assertThat(tree.find(EDITOR, "trang chu")).hasSize(2);
        assertThat(tree.row(EDITOR, copy.path()).orElseThrow().state()).isEqualTo(PageRow.State.DRAFT);
    }

    @Test
    void refusesPlacesThatCannotBe() {
        assertThat(verbs.move(EDITOR, "/home", new Place("/home/main", null)).problems())
                .isNotEmpty();
        assertThat(verbs.move(EDITOR, "/home/main/a", new Place("/", null)).problems())
                .isNotEmpty();
        assertThat(verbs.create(EDITOR, new Place("/", null), " ", "", "m:pages/text")
                        .problems())
                .isNotEmpty();
        assertThat(verbs.move(EDITOR, "/nowhere", new Place("/", null)).problems())
                .isNotEmpty();
    }

    @Test
    void theStoreRefusesReporters() {
        assertThat(tree.row(REPORTER, "/home").orElseThrow().editable()).isFalse();
        assertThatThrownBy(() -> verbs.move(REPORTER, "/home/main/c", new Place("/home/main", "a")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bin.delete(REPORTER, "/home/main/a")).isInstanceOf(AccessDeniedException.class);
        Done gone = bin.delete(EDITOR, "/home/main/a");
        assertThatThrownBy(() -> bin.restore(REPORTER, new ItemId(gone.id())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
