package org.bantin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bantin.content.TestContent.fields;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bantin.content.lock.EditLockTakenOver;
import org.bantin.content.lock.EditLocks;
import org.bantin.content.lock.EditLocks.Presence;
import org.bantin.content.trash.DeleteOutcome;
import org.bantin.content.trash.ItemDeleted;
import org.bantin.definition.message.Messages;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.StoreName;
import org.bantin.repository.TestRepository;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Deleting, restoring, copying, locking. */
class ItemLifeTests {
    private static final Actor LAN = TestRepository.actor("lan", Role.REPORTER);
    private static final Actor MINH = TestRepository.actor("minh", Role.REPORTER);
    private static final Actor HOA = TestRepository.actor("hoa", Role.EDITOR);

    private static TestContent content;

    @BeforeAll
    static void open() {
        content = new TestContent();
    }

    @AfterAll
    static void close() {
        content.close();
    }

    @Nested
    class Deleting {
        @Test
        void movesAnItemToTheTrashAndBackWithItsIdentityAndVersions() {
            Item item = content.create(LAN, "article", "title", "Bỏ đi", "kicker", "K");
            Item referrer = content.create(
                    LAN,
                    "article",
                    "title",
                    "Nhắc bài bỏ",
                    "related",
                    List.of(item.id().value()));
            content.revisions().keep(item.id(), "submit");

            DeleteOutcome outcome = content.deleteItem().execute(LAN, item.id(), "trùng");

            assertThat(outcome).isEqualTo(new DeleteOutcome.Deleted(item.id(), "article", List.of(referrer.id())));
            assertThat(content.events).contains(new ItemDeleted(item.id(), "article"));
            assertThat(content.items().find(LAN, item.id())).isEmpty();
            assertThat(content.items()
                            .findByPath(LAN, "trash", "/" + item.id().value().substring(0, 2) + "/" + item.id()))
                    .isEmpty();
            assertThat(content.check().gaps(referrer))
                    .extracting(FieldProblem::messageKey)
                    .contains("content.gap.broken-reference");
            assertThat(content.trash().list(HOA, 10))
                    .extracting(t -> t.item().id())
                    .contains(item.id());
            assertThat(content.trash().list(MINH, 10)).isEmpty();

            Item other = content.create(LAN, "article", "title", "Bỏ đi");
            assertThat(other.path()).isEqualTo(item.path());
            assertThatThrownBy(() -> content.restoreItem().execute(MINH, item.id()))
                    .isInstanceOf(AccessDeniedException.class);
            Item back = content.restoreItem().execute(LAN, item.id()).orElseThrow();
            assertThat(back.id()).isEqualTo(item.id());
            assertThat(back.path()).isEqualTo(item.path() + "-2");
            assertThat(back.fields()).isEqualTo(item.fields());
            assertThat(content.revisions().list(LAN, item.id())).hasSize(1);
            assertThat(content.restoreItem().execute(LAN, item.id())).isEmpty();
        }

        @Test
        void refusesWhatIsOnTheSite() {
            Item item = content.create(LAN, "article", "title", "Đang đăng");
            content.changes().write(Actor.system("test"), item.id(), (session, node) -> {
                node.setProperty(ContentNames.PUBLISHED_NUMBER, 7);
                node.setProperty(ContentNames.PUBLISHED_LAST, java.util.Calendar.getInstance());
                return true;
            });
            assertThat(content.deleteItem().execute(HOA, item.id(), "")).isInstanceOf(DeleteOutcome.Refused.class);
            assertThat(content.items().find(LAN, item.id())).isPresent();
            assertThatThrownBy(() -> content.deleteItem().execute(MINH, item.id(), ""))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void copiesAnItemAsADraftOfOnesOwn() {
        Messages messages = new Messages() {
            @Override
            public Optional<String> find(Locale locale, List<String> keys) {
                return Optional.empty();
            }

            @Override
            public String text(Locale locale, String keyOrLiteral, Object... arguments) {
                return arguments[0] + " (bản sao)";
            }
        };
        Item item = content.create(
                LAN, "signing", "title", "Lễ ký 2025", "parties", List.of(fields("name", "A"), fields("name", "B")));
        DuplicateItem duplicate =
                new DuplicateItem(content.items(), content.definitions(), messages, content.saveDraft());
        Item copy = ((SaveOutcome.Saved) duplicate.execute(HOA, item.id(), Locale.ROOT)).item();
        assertThat(copy.title()).isEqualTo("Lễ ký 2025 (bản sao)");
        assertThat(copy.owner()).isEqualTo("hoa");
        assertThat(copy.fields().nested("parties")).isEqualTo(item.fields().nested("parties"));
        assertThatThrownBy(() -> duplicate.execute(MINH, item.id(), Locale.ROOT))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Nested
    class Locking {
        private final EditLocks locks = content.editLocks();
        private final Item item = content.create(LAN, "article", "title", "Khóa");

        @Test
        void holdsOffOthersUntilReleasedAndShowsWhoIsHere() {
            assertThat(locks.claim(LAN, item.id()).by()).isEqualTo("lan");
            assertThat(locks.claim(HOA, item.id()).by()).isEqualTo("lan");
            locks.heartbeat(HOA, item.id());
            assertThat(locks.present(LAN, item.id()))
                    .containsExactlyInAnyOrder(new Presence("lan", "lan"), new Presence("hoa", "hoa"));
            locks.release(LAN, item.id());
            assertThat(locks.holder(HOA, item.id())).isEmpty();
            assertThat(locks.claim(HOA, item.id()).by()).isEqualTo("hoa");
        }

        @Test
        void livesAsLongAsSignsOfLifeCome() {
            locks.claim(LAN, item.id());
            for (int i = 0; i < 4; i++) {
                content.clock.pass(Duration.ofSeconds(60));
                assertThat(locks.heartbeat(LAN, item.id()).orElseThrow().by()).isEqualTo("lan");
            }
            content.clock.pass(Duration.ofSeconds(110));
            assertThat(locks.holder(HOA, item.id())).isEmpty();
            assertThat(locks.present(HOA, item.id())).isEmpty();
            assertThat(locks.claim(HOA, item.id()).by()).isEqualTo("hoa");
            assertThat(locks.heartbeat(LAN, item.id()).orElseThrow().by()).isEqualTo("hoa");
        }

        @Test
        void canBeTakenOverAndTheOtherIsTold() {
            locks.claim(LAN, item.id());
            assertThat(locks.takeOver(HOA, item.id()).by()).isEqualTo("hoa");
            assertThat(content.events).contains(new EditLockTakenOver(item.id(), "Khóa", "lan", "hoa", "hoa"));
            assertThatThrownBy(() -> locks.takeOver(MINH, item.id())).isInstanceOf(AccessDeniedException.class);
            assertThat(locks.heartbeat(MINH, item.id())).isEmpty();
            assertThat(locks.present(MINH, item.id())).isEmpty();
        }
    }

    @Test
    void opensANodeThatACrashLeftClosed() {
        Item item = content.create(LAN, "article", "title", "Sau sự cố");
        content.revisions().keep(item.id(), "submit");
        content.sessions()
                .change(
                        StoreName.DRAFT,
                        Actor.system("test"),
                        session -> session.getWorkspace()
                                .getVersionManager()
                                .checkin(session.getNodeByIdentifier(item.id().value())
                                        .getPath()));
        SaveOutcome outcome = content.saveDraft().execute(LAN, SaveRequest.change(item, fields("lead", "Sapo"), null));
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
    }
}
