package org.bantin.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.jcr.Node;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepositorySchemaTests {
    private static final Actor SYSTEM = Actor.system("test");
    private TestRepository repository;

    @BeforeEach
    void open() {
        repository = TestRepository.inMemory();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @ParameterizedTest
    @EnumSource(StoreName.class)
    void storesTakeThePageTreeOfMagnolia(StoreName store) {
        repository.sessions().change(store, SYSTEM, session -> {
            Node page = session.getNode("/website").addNode("site", "mgnl:page");
            page.setProperty("mgnl:template", "m:pages/home");
            page.setProperty("mgnl:activationStatus", true);
            Node component = page.addNode("main", "mgnl:area").addNode("0", "mgnl:component");
            component.setProperty("numbers", new String[] {"1", "2"});
            component.addNode("column1", "mgnl:area").addNode("00", "mgnl:component");
            page.addNode("child", "mgnl:page");
            page.orderBefore("child", "main");
        });
        String first = repository
                .sessions()
                .read(
                        store,
                        SYSTEM,
                        session -> session.getNode("/website/site")
                                .getNodes()
                                .nextNode()
                                .getName());
        assertThat(first).isEqualTo("child");
    }

    @Test
    void aPublicAddressIsUniqueInTheLiveStore() {
        assertThatThrownBy(() -> repository.sessions().change(StoreName.LIVE, SYSTEM, session -> {
                    for (String name : new String[] {"a", "b"}) {
                        Node item = session.getNode("/articles").addNode(name, "mgnl:content");
                        item.setProperty("bt:addressKey", "a");
                    }
                }))
                .isInstanceOf(RepositoryFailedException.class)
                .hasMessageContaining("bt:addressKey");
    }

    @Test
    void modulesAddWorkspacesTypesAndIndexesWhileTheStoreRuns() {
        RepositorySchema schema = repository.schema();
        for (int twice = 0; twice < 2; twice++) {
            schema.ensureWorkspace("tours");
            schema.registerNamespace("tour", "https://example.org/tour/1.0");
            schema.registerNodeType("tour:trip", "mgnl:content");
            schema.registerNodeType("other:thing", "mgnl:content");
            schema.registerNodeTypes("<'tour'='https://example.org/tour/1.0'> [tour:stop] > mgnl:contentNode");
            schema.ensureIndex(StoreName.DRAFT, "code", true);
        }
        repository.sessions().change(StoreName.DRAFT, SYSTEM, session -> {
            Node trip = session.getNode("/tours").addNode("hue", "tour:trip");
            trip.setProperty("code", "H1");
            trip.addNode("stop", "tour:stop");
            session.getNode("/tours").addNode("x", "other:thing");
        });
        Actor editor = TestRepository.actor("hoa", Role.EDITOR);
        assertThat(repository
                        .sessions()
                        .<Boolean>read(StoreName.DRAFT, editor, session -> session.nodeExists("/tours/hue/stop")))
                .isTrue();
        assertThatThrownBy(() -> schema.registerNamespace("tour", "https://example.org/other"))
                .hasMessageContaining("tour");
        assertThatThrownBy(() -> schema.ensureWorkspace("../x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lookupsByIndexedPropertiesDoNotWalkTheTree() {
        String plan = repository
                .sessions()
                .read(
                        StoreName.LIVE,
                        SYSTEM,
                        session -> session.getWorkspace()
                                .getQueryManager()
                                .createQuery("EXPLAIN SELECT * FROM [nt:base] WHERE [bt:address] = '/a'", "JCR-SQL2")
                                .execute()
                                .getRows()
                                .nextRow()
                                .getValue("plan")
                                .getString());
        assertThat(plan).contains("bt-address").doesNotContain("traverse");
    }
}
