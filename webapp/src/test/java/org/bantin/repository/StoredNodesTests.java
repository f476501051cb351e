package org.bantin.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.jcr.Node;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredNodesTests {
    private static final Actor SYSTEM = Actor.system("test");

    private final TestRepository repository = TestRepository.inMemory();
    private final RepositorySessions sessions = repository.sessions();

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void findsNodesByIdentifierAndByIndexedValue() {
        String id = article(StoreName.DRAFT, "mot", "lan", "draft");

        sessions.change(StoreName.DRAFT, SYSTEM, session -> {
            assertThat(StoredNodes.find(session, id).orElseThrow().getPath()).isEqualTo("/articles/mot");
            assertThat(StoredNodes.findByValue(session, "bt:state", "draft")
                            .orElseThrow()
                            .getName())
                    .isEqualTo("mot");
            assertThat(StoredNodes.findByValue(session, "bt:state", "published"))
                    .isEmpty();
            assertThat(StoredNodes.find(session, UUID.randomUUID().toString())).isEmpty();
            assertThat(StoredNodes.findCommitted(session, UUID.randomUUID().toString()))
                    .isEmpty();
        });
    }

    @Test
    void seesWhatTheSessionItselfHasAddedMovedAndRemoved() {
        String id = article(StoreName.DRAFT, "mot", "lan", "draft");
        String other = article(StoreName.DRAFT, "hai", "lan", "draft");

        sessions.change(StoreName.DRAFT, SYSTEM, session -> {
            session.move("/articles/mot", "/articles/ba");
            session.removeItem("/articles/hai");
            Node fresh = add(session.getNode("/articles"), "bon");

            assertThat(StoredNodes.find(session, id).orElseThrow().getPath()).isEqualTo("/articles/ba");
            assertThat(StoredNodes.find(session, other)).isEmpty();
            assertThat(StoredNodes.find(session, fresh.getIdentifier())).isPresent();
        });
    }

    @Test
    void hidesWhatTheActorMayNotRead() {
        String id = article(StoreName.DRAFT, "mot", "lan", "draft");
        Actor stranger = TestRepository.actor("minh", Role.REPORTER);

        assertThat(sessions.<Boolean>read(
                        StoreName.DRAFT,
                        stranger,
                        session -> StoredNodes.find(session, id).isPresent()))
                .isFalse();
        assertThat(sessions.<Boolean>read(
                        StoreName.DRAFT,
                        TestRepository.actor("lan", Role.REPORTER),
                        session -> StoredNodes.find(session, id).isPresent()))
                .isTrue();
    }

    @Test
    void copiesANodeToTheOtherStoreWithItsIdentifierAndTheChosenProperties() {
        String id = article(StoreName.DRAFT, "mot", "lan", "draft");

        sessions.read(StoreName.DRAFT, SYSTEM, draft -> {
            sessions.change(
                    StoreName.LIVE,
                    SYSTEM,
                    live -> CopiedNode.add(
                            draft.getNode("/articles/mot"),
                            live,
                            "/articles",
                            List.of("mix:referenceable"),
                            name -> !name.startsWith("bt:")));
            return true;
        });

        sessions.change(StoreName.LIVE, SYSTEM, live -> {
            Node copy = live.getNodeByIdentifier(id);
            assertThat(copy.getPath()).isEqualTo("/articles/mot");
            assertThat(copy.getProperty("words").getValues()).hasSize(2);
            assertThat(copy.hasProperty("bt:owner")).isFalse();
        });
    }

    private String article(StoreName store, String name, String owner, String state) {
        return sessions.write(store, SYSTEM, session -> {
            Node node = add(session.getNode("/articles"), name);
            ItemAccess.grant(session, node.getPath(), owner, null, state);
            return node.getIdentifier();
        });
    }

    private static Node add(Node folder, String name) throws javax.jcr.RepositoryException {
        Node node = folder.addNode(name, "mgnl:content");
        if (!node.isNodeType("mix:referenceable")) {
            node.addMixin("mix:referenceable");
        }
        node.setProperty("words", new String[] {"một", "hai"});
        return node;
    }
}
