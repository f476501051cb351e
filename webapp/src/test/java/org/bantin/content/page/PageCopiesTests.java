package org.bantin.content.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.jcr.Node;
import org.bantin.content.ItemId;
import org.bantin.content.TestContent;
import org.bantin.content.page.PageCopies.Standing;
import org.bantin.content.page.PageCopy.Value;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages are read and written as a whole, without touching the pages below, and come back from their versions. */
class PageCopiesTests {
    private static final Actor EDITOR = new Actor("hoa", "Hòa", Set.of(Role.EDITOR), Set.of(), false);
    private static final Actor REPORTER = new Actor("an", "An", Set.of(Role.REPORTER), Set.of(), false);

    private final TestContent content = new TestContent();
    private final PageCopies pages = new PageCopies(content.sessions(), content.audit(), content.clock);
    private final PageVersions versions = new PageVersions(content.sessions(), pages, content.revisions());

    @BeforeEach
    void page() {
        content.sessions().change(StoreName.DRAFT, Actor.system("test"), session -> {
            Node home = session.getNode("/website").addNode("home", "mgnl:page");
            home.setProperty("title", "Trang nhất");
            Node top = home.addNode("top", "mgnl:area");
            for (String name : List.of("a", "b", "c")) {
                top.addNode(name, "mgnl:component").setProperty("item", "story " + name);
            }
            home.addNode("below", "mgnl:page").setProperty("title", "Trang dưới");
        });
    }

    @AfterEach
    void close() {
        content.close();
    }

    private Standing now() {
        return pages.find(StoreName.DRAFT, EDITOR, "/home").orElseThrow();
    }

    private List<String> stories() {
        return now().copy().partsOf("top").stream()
                .map(part -> part.text("item"))
                .toList();
    }

    private String identifier(String path) {
        return content.sessions()
                .read(
                        StoreName.DRAFT,
                        EDITOR,
                        session -> session.getNode("/website" + path).getIdentifier());
    }

    private PageCopy arranged(String... names) {
        List<PageCopy> top = now().copy().partsOf("top");
        return now().copy()
                .with(
                        "top",
                        List.of(names).stream()
                                .map(name -> top.stream()
                                        .filter(part -> part.name().equals(name))
                                        .findFirst()
                                        .orElseGet(() ->
                                                PageCopy.component(name, "m:story", Map.of("item", Value.of("new")))))
                                .toList());
    }

    @Test
    void arrangesAnAreaAndLeavesEverythingElseAlone() {
        String kept = identifier("/home/top/c");
        assertThat(pages.write(EDITOR, "/home", now().revision(), arranged("c", "a", "d"), "page-arranged")
                        .done())
                .isTrue();
        assertThat(stories()).containsExactly("story c", "story a", "new");
        assertThat(identifier("/home/top/c")).isEqualTo(kept);
        assertThat(identifier("/home/below")).isNotEmpty();
    }

    @Test
    void whoWritesOnWhatSomebodyElseHasChangedIsToldAndChangesNothing() {
        Standing seen = now();
        pages.write(EDITOR, "/home", seen.revision(), arranged("b"), "page-arranged");
        PageCopies.Written late = pages.write(EDITOR, "/home", seen.revision(), seen.copy(), "page-arranged");
        assertThat(late.done()).isFalse();
        assertThat(stories()).containsExactly("story b");
        assertThatThrownBy(() -> pages.write(REPORTER, "/home", -1, seen.copy(), "page-arranged"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCopySurvivesItsWayThroughJsonAndWritingTheSameIsNoChange() {
        Instant end = Instant.parse("2026-11-23T04:30:00Z");
        PageCopy pinned =
                now().copy().with("top", List.of(PageCopy.component("p", "m:story", Map.of("until", Value.of(end)))));
        pages.write(EDITOR, "/home", -1, PageCopy.ofJson(pinned.json()), "page-arranged");
        long revision = now().revision();
        assertThat(now().copy().partsOf("top").get(0).moment("until")).contains(end);
        pages.write(EDITOR, "/home", -1, now().copy(), "page-arranged");
        assertThat(now().revision()).isEqualTo(revision);
    }

    @Test
    void aVersionComesBackAndWhatStoodBeforeIsKept() {
        pages.write(EDITOR, "/home", -1, arranged("a", "b"), "page-arranged");
        content.revisions().keep(new ItemId(now().id()), "published");
        pages.write(EDITOR, "/home", -1, arranged("b"), "page-arranged");
        PageVersions.Kept published = versions.list(EDITOR, "/home").get(0);
        assertThat(versions.restore(EDITOR, "/home", published.name())).isPresent();
        assertThat(stories()).containsExactly("story a", "story b");
        assertThat(identifier("/home/below")).isNotEmpty();

        PageVersions.Kept before = versions.list(EDITOR, "/home").get(0);
        assertThat(before.occasion()).isEqualTo("before-restore");
        versions.restore(EDITOR, "/home", before.name());
        assertThat(stories()).containsExactly("story b");
        assertThatThrownBy(() -> versions.restore(REPORTER, "/home", published.name()))
                .isInstanceOf(AccessDeniedException.class);
    }
}
