package org.bantin.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.query.RowIterator;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Grant;
import org.bantin.repository.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tree itself lets people do, whatever a controller would have said. */
class ItemAccessTests {
    private static final Actor SYSTEM = Actor.system("test");
    private static final Actor LAN = TestRepository.actor("lan", Role.REPORTER);
    private static final Actor MINH = TestRepository.actor("minh", Role.REPORTER);
    private static final Actor EDITOR = TestRepository.actor("hoa", Role.EDITOR);
    private static final Actor LABOUR_EDITOR = new Actor("tam", "Tâm", Set.of(Role.EDITOR), Set.of("lao-dong"), false);
    private static final Actor SPORT_EDITOR = new Actor("son", "Sơn", Set.of(Role.EDITOR), Set.of("the-thao"), false);
    private static final Actor LIBRARIAN = TestRepository.actor("anh", Role.PHOTO_LIBRARIAN);
    private static final Actor ADMINISTRATOR = TestRepository.actor("quan-tri", Role.ADMINISTRATOR);

    private static TestRepository repository;

    @BeforeAll
    static void open() {
        repository = TestRepository.inMemory();
        item("articles", "of-lan", "lan", "lao-dong", "draft");
        item("articles", "of-lan-in-review", "lan", "lao-dong", "in-review");
        item("articles", "without-section", "lan", null, "draft");
        item("dam", "photo", "lan", null, "draft");
        item("people", "person", "lan", null, "draft");
    }

    @AfterAll
    static void close() {
        repository.close();
    }

    @Test
    void ownerReadsAndChangesTheOwnDraftWithAllItsParts() {
        assertThat(reads(LAN, "/articles/of-lan/photos/photo0")).isTrue();
        edit(LAN, "/articles/of-lan/photos/photo0");
        repository
                .sessions()
                .change(
                        StoreName.DRAFT,
                        LAN,
                        session -> session.getNode("/articles/of-lan/photos")
                                .addNode("photo1", "mgnl:contentNode")
                                .setProperty("caption", "Ảnh hai"));
        repository
                .sessions()
                .change(
                        StoreName.DRAFT,
                        LAN,
                        session -> session.getNode("/articles/of-lan/photos/photo1")
                                .remove());
        assertThat(reads(LAN, "/articles/of-lan/photos/photo1")).isFalse();
    }

    @Test
    void otherReportersNeitherReadNorFindADraft() {
        String drafts = "SELECT * FROM [mgnl:content] WHERE [bt:state] = 'draft' AND ISCHILDNODE('/articles')";
        assertThat(reads(MINH, "/articles/of-lan")).isFalse();
        assertThat(reads(MINH, "/articles/of-lan/photos/photo0")).isFalse();
        assertThat(found(MINH, drafts)).isZero();
        assertThat(found(LAN, drafts)).isEqualTo(2);
    }

    @Test
    void othersOfTheNewsroomReadWhatIsInReviewAndCannotChangeIt() {
        assertThat(reads(MINH, "/articles/of-lan-in-review/photos/photo0")).isTrue();
        assertThatThrownBy(() -> edit(MINH, "/articles/of-lan-in-review")).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/photos", "/photos/photo0"})
    void nobodyMakesHimselfTheOwner(String part) {
        assertThatThrownBy(() -> repository
                        .sessions()
                        .change(
                                StoreName.DRAFT,
                                MINH,
                                session -> session.getNode("/articles/of-lan-in-review" + part)
                                        .setProperty(ItemAccess.OWNER, "minh")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles", "/articles/of-lan-in-review", "/articles/of-lan-in-review/photos"})
    void nobodyAddsAnItemOfHisOwnWhereHeMayNotWrite(String parent) {
        assertThatThrownBy(() -> repository
                        .sessions()
                        .change(
                                StoreName.DRAFT,
                                MINH,
                                session -> session.getNode(parent)
                                        .addNode("mine", "mgnl:content")
                                        .setProperty(ItemAccess.OWNER, "minh")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void accessFollowsTheStateWithoutNewEntries() {
        item("articles", "returns", "lan", "lao-dong", "in-review");
        assertThat(reads(MINH, "/articles/returns")).isTrue();
        repository
                .sessions()
                .change(
                        StoreName.DRAFT,
                        SYSTEM,
                        session -> ItemAccess.grant(session, "/articles/returns", "lan", "lao-dong", "returned"));
        assertThat(reads(MINH, "/articles/returns")).isFalse();
        assertThat(reads(LAN, "/articles/returns")).isTrue();
    }

    @Test
    void limitedEditorChangesItemsOfTheOwnSectionsOnly() {
        edit(LABOUR_EDITOR, "/articles/of-lan");
        assertThat(reads(SPORT_EDITOR, "/articles/of-lan")).isFalse();
        assertThat(reads(LABOUR_EDITOR, "/articles/without-section")).isFalse();
        assertThatThrownBy(() -> edit(SPORT_EDITOR, "/articles/of-lan-in-review"))
                .isInstanceOf(AccessDeniedException.class);
        edit(SPORT_EDITOR, "/people/person");
    }

    @Test
    void rightsOfTwoSectionsStandBesideEachOther() {
        Actor both = new Actor(
                "hai",
                "Hai Vai",
                List.of(
                        new Grant(Set.of(Role.CHIEF_EDITOR), Set.of("lao-dong"), Set.of()),
                        new Grant(Set.of(Role.EDITOR), Set.of("phap-luat"), Set.of())),
                false);
        item("events", "labour", "lan", "lao-dong", "draft");
        item("events", "law", "lan", "phap-luat", "draft");
        item("events", "sport", "lan", "the-thao", "draft");
        edit(both, "/events/labour");
        edit(both, "/events/law");
        assertThat(reads(both, "/events/sport")).isFalse();
    }

    @Test
    void whoIsLimitedToTypesReadsOthersAndChangesNone() {
        Actor limited = new Actor("tin", "Tín", Set.of(Role.EDITOR), Set.of(), false, Set.of("article", "signing"));
        Actor reporter = new Actor("lan", "Lan", Set.of(Role.REPORTER), Set.of(), false, Set.of("article"));
        typed("article", "events", "an-article");
        typed("decision", "events", "a-decision");
        typed("photo", "dam", "a-photo");
        edit(limited, "/events/an-article");
        edit(limited, "/events/an-article/photos/photo0");
        edit(limited, "/dam/a-photo");
        edit(limited, "/articles/of-lan");
        edit(reporter, "/events/an-article");
        edit(reporter, "/dam/a-photo");
        for (Actor actor : List.of(limited, reporter)) {
            assertThat(reads(actor, "/events/a-decision")).isTrue();
            assertThatThrownBy(() -> edit(actor, "/events/a-decision")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> edit(actor, "/events/a-decision/photos/photo0"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> change(
                            actor,
                            session -> session.getNode("/events/a-decision").setProperty(ItemAccess.TYPE, "article")))
                    .as("nobody makes it another type")
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> change(
                            actor,
                            session ->
                                    session.getNode("/events/a-decision/photos").addNode("photo9", "mgnl:contentNode")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> change(
                            actor,
                            session -> session.getNode("/events/a-decision").remove()))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aWorkspaceThatComesLaterKnowsTheLimitsToTypes() {
        Actor limited = new Actor("muon", "Muộn", Set.of(Role.EDITOR), Set.of(), false, Set.of("tour"));
        edit(limited, "/people/person");
        repository.schema().ensureWorkspace("later");
        typed("tour", "later", "a-tour");
        typed("price", "later", "a-price");
        edit(limited, "/later/a-tour");
        assertThatThrownBy(() -> edit(limited, "/later/a-price")).isInstanceOf(AccessDeniedException.class);
    }

    private static void typed(String type, String workspace, String name) {
        item(workspace, name, "lan", "lao-dong", "draft");
        change(SYSTEM, session -> session.getNode("/" + workspace + "/" + name).setProperty(ItemAccess.TYPE, type));
    }

    private static void change(Actor actor, SessionWork work) {
        repository.sessions().change(StoreName.DRAFT, actor, work);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/of-lan", "/articles/without-section", "/dam/photo", "/people/person"})
    void unlimitedEditorsAndAdministratorsChangeEverything(String path) {
        edit(EDITOR, path);
        edit(ADMINISTRATOR, path);
        assertThat(reads(EDITOR, path)).isTrue();
    }

    @Test
    void photoLibrarianChangesPhotosButNotStories() {
        edit(LIBRARIAN, "/dam/photo");
        assertThatThrownBy(() -> edit(LIBRARIAN, "/articles/of-lan-in-review"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles", "/articles/of-lan-in-review", "/people/person", "/dam/photo", "/rep:security"})
    void publicSeesNothingOfTheDraftStore(String path) {
        assertThat(reads(Actor.PUBLIC, path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rep:security", "/rep:policy", "/jcr:system/rep:permissionStore", "/bantin"})
    void newsroomSeesNoAccountsAndNoAccessRules(String path) {
        assertThat(reads(EDITOR, path)).isFalse();
        assertThat(reads(LAN, path)).isFalse();
    }

    @Test
    void everybodyReadsTheLiveStoreAndNoPersonWritesIt() {
        repository
                .sessions()
                .change(
                        StoreName.LIVE,
                        Actor.system("publisher"),
                        session -> session.getNode("/articles").addNode("live", "mgnl:content"));
        assertThat(repository
                        .sessions()
                        .<Boolean>read(StoreName.LIVE, Actor.PUBLIC, session -> session.nodeExists("/articles/live")))
                .isTrue();
        assertThatThrownBy(() -> repository
                        .sessions()
                        .change(
                                StoreName.LIVE,
                                ADMINISTRATOR,
                                session -> session.getNode("/articles/live").setProperty("title", "Tin khác")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void manyItemsCostNoAccessControlEntries() {
        long before = found(SYSTEM, "SELECT * FROM [rep:ACE]");
        repository.sessions().change(StoreName.DRAFT, SYSTEM, session -> {
            for (int n = 0; n < 500; n++) {
                session.getNode("/documents").addNode("d" + n, "mgnl:content");
                ItemAccess.grant(session, "/documents/d" + n, "lan", "lao-dong", "published");
            }
        });
        assertThat(before).isPositive();
        assertThat(found(SYSTEM, "SELECT * FROM [rep:ACE]")).isEqualTo(before);
    }

    private static void item(String workspace, String name, String owner, @Nullable String section, String state) {
        repository.sessions().change(StoreName.DRAFT, SYSTEM, session -> {
            Node item = session.getNode("/" + workspace).addNode(name, "mgnl:content");
            item.addNode("photos", "mgnl:contentNode").addNode("photo0", "mgnl:contentNode");
            ItemAccess.grant(session, item.getPath(), owner, section, state);
        });
    }

    private static boolean reads(Actor actor, String path) {
        return repository.sessions().<Boolean>read(StoreName.DRAFT, actor, session -> session.nodeExists(path));
    }

    private static void edit(Actor actor, String path) {
        repository
                .sessions()
                .change(
                        StoreName.DRAFT,
                        actor,
                        session -> session.getNode(path)
                                .setProperty("title", "Sửa bởi " + actor.name() + System.nanoTime()));
    }

    private static long found(Actor actor, String query) {
        return repository.sessions().<Long>read(StoreName.DRAFT, actor, session -> {
            RowIterator rows = session.getWorkspace()
                    .getQueryManager()
                    .createQuery(query, "JCR-SQL2")
                    .execute()
                    .getRows();
            long count = 0;
            while (rows.hasNext()) {
                rows.nextRow();
                count++;
            }
            return count;
        });
    }
}
