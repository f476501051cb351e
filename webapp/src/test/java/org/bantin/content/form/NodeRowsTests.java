package org.bantin.content.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.jcr.Node;
import org.bantin.content.TestContent;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of apps sort and find among all nodes, and follow every change of the store. */
class NodeRowsTests {
    private static final Actor EDITOR = new Actor("hoa", "Hòa", Set.of(Role.EDITOR), Set.of(), false);

    private final TestContent content = new TestContent();
    private final NodeTables tables = new NodeTables(content.repository().treeChanges(), content.sessions());
    private final NodeRows rows =
            new NodeRows(content.sessions(), content.repository().schema(), tables);

    @BeforeEach
    void books() {
        content.sessions().change(StoreName.DRAFT, Actor.system("test"), session -> {
            Node folder = session.getNode("/website").addNode("books", "mgnl:folder");
            book(folder, "c", "Ân tình", 3);
            book(folder, "a", "Đất nước", 1);
            book(folder, "b", "Bến quê", 2);
            folder.addNode("plain", "mgnl:content");
        });
    }

    private static void book(Node folder, String name, String title, long year) throws javax.jcr.RepositoryException {
        Node book = folder.addNode(name, "mgnl:content");
        book.setProperty("title", title);
        book.setProperty("year", year);
    }

    @AfterEach
    void close() {
        tables.destroy();
        content.close();
    }

    private List<String> names(String text, String sort, boolean descending) {
        return names(text, Map.of(), sort, descending);
    }

    private List<String> names(String text, Map<String, RowFilter> filters, String sort, boolean descending) {
        NodeRows.Page page = rows.page(
                EDITOR,
                new NodeRows.Wanted(
                        "website",
                        "/books",
                        null,
                        List.of("mgnl:content"),
                        List.of("title", "year"),
                        text,
                        filters,
                        sort,
                        descending,
                        0,
                        50));
        assertThat(page.total()).isEqualTo(page.rows().size());
        return page.rows().stream().map(NodeRows.Row::name).toList();
    }

    @Test
    void sortsByNamesWordsAndNumbersWithEmptyOnesLast() {
        assertThat(names("", "", false)).containsExactly("a", "b", "c", "plain");
        assertThat(names("", "title", false)).containsExactly("c", "b", "a", "plain");
        assertThat(names("", "year", true)).containsExactly("c", "b", "a", "plain");
        assertThat(names("que", "", false)).containsExactly("b");
        assertThat(names("dat nuoc", "title", true)).containsExactly("a");
    }

    @Test
    void keepsOnlyWhatTheFiltersOfColumnsLetThrough() {
        assertThat(names("", Map.of("year", RowFilter.exactly("2")), "", false)).containsExactly("b");
        assertThat(names("", Map.of("title", RowFilter.containing("que")), "", false))
                .containsExactly("b");
        assertThat(names("b", Map.of("title", RowFilter.containing("nuoc")), "", false))
                .isEmpty();
        assertThat(names("", Map.of(RowFilter.STATUS, RowFilter.exactly("UNPUBLISHED")), "", false))
                .hasSize(4);
        assertThat(names("", Map.of(RowFilter.STATUS, RowFilter.exactly("PUBLISHED")), "", false))
                .isEmpty();
    }

    @Test
    void takesTheFirstDayOfASpanAndNotTheOneAfterItsLast() {
        RowFilter march =
                RowFilter.between(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(march.passes(Instant.parse("2026-03-01T00:00:00Z"))).isTrue();
        assertThat(march.passes("2026-03-31T23:59:59.000+00:00")).isTrue();
        assertThat(march.passes(Instant.parse("2026-04-01T00:00:00Z"))).isFalse();
        assertThat(march.passes(null)).isFalse();
        assertThat(march.passes("soon")).isFalse();
    }

    @Test
    void followsWhatIsAddedChangedMovedAndRemoved() {
        assertThat(names("", "title", false)).hasSize(4);
        content.sessions().change(StoreName.DRAFT, Actor.system("test"), session -> {
            session.getNode("/website/books/b").setProperty("title", "Zzz");
            Node inner = session.getNode("/website/books").addNode("more", "mgnl:folder");
            book(inner, "d", "Anh hùng", 9);
            session.move("/website/books/c", "/website/books/more/e");
            session.getNode("/website/books/plain").remove();
        });
        assertThat(names("", "title", false)).containsExactly("d", "e", "a", "b");
        assertThat(names("zzz", "title", false)).containsExactly("b");
        content.sessions()
                .change(
                        StoreName.DRAFT,
                        Actor.system("test"),
                        session -> session.getNode("/website/books/more").remove());
        assertThat(names("", "year", false)).containsExactly("a", "b");
    }
}
