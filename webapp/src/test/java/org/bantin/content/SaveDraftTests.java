package org.bantin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bantin.content.TestContent.fields;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bantin.content.SaveOutcome.Conflict;
import org.bantin.content.SaveOutcome.Refused;
import org.bantin.content.SaveOutcome.Saved;
import org.bantin.content.SaveRequest.Placement;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.TestRepository;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SaveDraftTests {
    private static final Actor LAN = TestRepository.actor("lan", Role.REPORTER);
    private static final Actor MINH = TestRepository.actor("minh", Role.REPORTER);
    private static final Actor HOA = TestRepository.actor("hoa", Role.EDITOR);
    private static final Actor SYSTEM = Actor.system("test");

    private static TestContent content;
    private static SaveDraft saveDraft;

    @BeforeAll
    static void open() {
        content = new TestContent();
        saveDraft = content.saveDraft();
    }

    @AfterAll
    static void close() {
        content.close();
    }

    @Test
    void createsADraftUnderItsMonthWithASlugFromTheTitle() {
        Item item = content.create(LAN, "article", "title", "Đại hội Công đoàn: 5 điểm mới!", "lead", "Sapo");

        assertThat(item.path()).isEqualTo("/2026/11/dai-hoi-cong-doan-5-diem-moi");
        assertThat(item.workspace()).isEqualTo("articles");
        assertThat(item.state()).isEqualTo(ItemState.DRAFT);
        assertThat(item.revision()).isEqualTo(1);
        assertThat(item.owner()).isEqualTo("lan");
        assertThat(content.items().find(LAN, item.id())).contains(item);
        assertThat(content.items().findByPath(LAN, "articles", item.path())).contains(item);
        assertThat(content.events).contains(new ItemSaved(item.id(), "article", 1));
    }

    @Test
    void numbersEqualSlugsAndNamesDocumentsByNumberAndSymbol() {
        Item first = content.create(LAN, "article", "title", "Trùng tên");
        Item second = content.create(LAN, "article", "title", "Trùng tên");
        Item document = content.create(LAN, "document", "number", "55", "symbol", "KH-LĐLĐ", "abstract", "Về việc");
        Item section = content.create(SYSTEM, "section", "title", "Việc làm");

        assertThat(first.name()).isEqualTo("trung-ten");
        assertThat(second.name()).isEqualTo("trung-ten-2");
        assertThat(document.name()).isEqualTo("55-kh-ldld");
        assertThat(section.path()).isEqualTo("/sections/viec-lam");
    }

    @Test
    void followsTheTitleUntilAPersonOrAPublicationFixesTheName() {
        Item item = content.create(LAN, "article", "title", "Tên ban đầu");
        Item renamed = saved(saveDraft.execute(LAN, SaveRequest.change(item, fields("title", "Tên về sau"), null)));
        assertThat(renamed.name()).isEqualTo("ten-ve-sau");
        assertThat(renamed.id()).isEqualTo(item.id());

        Item chosen = saved(saveDraft.execute(
                SYSTEM,
                new SaveRequest(
                        null,
                        "article",
                        0,
                        FieldValues.EMPTY,
                        fields("title", "A"),
                        null,
                        new Placement("ten-cu", Instant.parse("2017-02-28T20:00:00Z"), "lan"))));
        assertThat(chosen.path()).isEqualTo("/2017/03/ten-cu");
        assertThat(chosen.owner()).isEqualTo("lan");
        Item kept = saved(saveDraft.execute(LAN, SaveRequest.change(chosen, fields("title", "B"), null)));
        assertThat(kept.path()).isEqualTo("/2017/03/ten-cu");
    }

    @Test
    void storesDecomposedTextComposed() {
        Item item = content.create(
                LAN, "article", "title", "Ho\u0323\u0302i nghi\u0323", "body", "<p>tie\u0302\u0301ng</p>");
        assertThat(item.fields().text("title")).contains("Hội nghị");
        assertThat(item.fields().text("body")).contains("<p>tiếng</p>");
        assertThat(item.name()).isEqualTo("hoi-nghi");
    }

    @Test
    void refusesWhatCannotBeStoredAndSaysWhichFieldAndWhy() {
        SaveOutcome outcome = saveDraft.execute(
                LAN,
                SaveRequest.create(
                        "conference",
                        fields(
                                "title", "x".repeat(60_000),
                                "colour", "red",
                                "startsAt", "31/11/2026",
                                "section", "lao-dong",
                                "hero", "jcr:nichts",
                                "kind", "tiệc",
                                "place", List.of("a"),
                                "chairs", List.of(fields("name", "A", "age", "5"), "text")),
                        null));
        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(((Refused) outcome).problems())
                .extracting(p -> p.field() + " " + p.messageKey().substring("content.problem.".length()))
                .containsExactlyInAnyOrder(
                        "title too-long",
                        "colour unknown-field",
                        "startsAt not-date",
                        "section not-a-reference",
                        "hero not-an-asset",
                        "kind not-an-option",
                        "place wrong-shape",
                        "chairs[0].age unknown-field",
                        "chairs[1] wrong-shape");
        assertThat(saveDraft.execute(LAN, SaveRequest.create("artcle", FieldValues.EMPTY, null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void mergesChangesOfDifferentFieldsAndDifferentBlocks() {
        Item item = content.create(
                LAN, "article", "title", "Gộp", "lead", "Sapo", "body", "<p>Một</p><p>Hai</p><p>Ba</p>", "kicker", "K");
        saved(saveDraft.execute(
                HOA,
                SaveRequest.change(item, fields("lead", "Sapo mới", "body", "<p>Một!</p><p>Hai</p><p>Ba</p>"), null)));
        SaveOutcome mine = saveDraft.execute(
                LAN,
                SaveRequest.change(
                        item, fields("kicker", "Kicker mới", "body", "<p>Một</p><p>Hai</p><p>Ba</p><p>Bốn</p>"), null));

        Saved outcome = (Saved) mine;
        assertThat(outcome.merged()).isTrue();
        assertThat(outcome.item().fields())
                .returns("Sapo mới", f -> f.text("lead").orElse(""))
                .returns("Kicker mới", f -> f.text("kicker").orElse(""))
                .returns(
                        "<p>Một!</p><p>Hai</p><p>Ba</p><p>Bốn</p>",
                        f -> f.text("body").orElse(""));
        assertThat(outcome.item().revision()).isEqualTo(3);
    }

    @Test
    void tellsAConflictWithAllThreeVersionsAndStoresNothing() {
        Item item = content.create(LAN, "article", "title", "Xung đột", "body", "<p>Một</p>");
        Item theirs = saved(saveDraft.execute(HOA, SaveRequest.change(item, fields("body", "<p>Của Hoa</p>"), null)));
        SaveOutcome outcome = saveDraft.execute(
                LAN, SaveRequest.change(item, fields("title", "Tên khác", "body", "<p>Của Lan</p>"), null));

        Conflict conflict = (Conflict) outcome;
        assertThat(conflict.fields())
                .containsExactly(
                        new SaveOutcome.FieldConflict("body", "<p>Một</p>", "<p>Của Hoa</p>", "<p>Của Lan</p>"));
        assertThat(content.items().find(LAN, item.id())).contains(theirs);
    }

    @Test
    void answersARepeatedRequestWithTheFirstOutcome() {
        SaveRequest create = SaveRequest.create("article", fields("title", "Một lần"), "key-1");
        Item first = saved(saveDraft.execute(LAN, create));
        Item again = saved(saveDraft.execute(LAN, create));
        assertThat(again).isEqualTo(first);

        SaveRequest change = SaveRequest.change(first, fields("lead", "A"), "key-2");
        Item changed = saved(saveDraft.execute(LAN, change));
        saved(saveDraft.execute(LAN, SaveRequest.change(changed, fields("lead", "B"), "key-3")));
        Item repeated = saved(saveDraft.execute(LAN, change));
        assertThat(repeated.fields().text("lead")).contains("B");
        assertThat(repeated.revision()).isEqualTo(3);
        Item other = saved(saveDraft.execute(MINH, create));
        assertThat(other.id()).isNotEqualTo(first.id());
    }

    @Test
    void savingWithoutAChangeIsNoRevision() {
        Item item = content.create(LAN, "article", "title", "Y nguyên", "lead", "Sapo");
        Item same = saved(saveDraft.execute(LAN, SaveRequest.change(item, fields("lead", " Sapo "), null)));
        assertThat(same.revision()).isEqualTo(1);
    }

    @Test
    void keepsOutWhoMayNotEdit() {
        Item item = content.create(LAN, "article", "title", "Của Lan");
        SaveRequest change = SaveRequest.change(item, fields("title", "Của Minh"), null);
        Actor sportEditor = new Actor("son", "Sơn", Set.of(Role.EDITOR), Set.of("the-thao"), false);

        for (Actor actor :
                List.of(MINH, Actor.PUBLIC, sportEditor, TestRepository.actor("anh", Role.PHOTO_LIBRARIAN))) {
            assertThatThrownBy(() -> saveDraft.execute(actor, change)).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> content.create(Actor.PUBLIC, "article", "title", "x"))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(content.items().find(MINH, item.id())).isEmpty();
        assertThat(saveDraft.execute(
                        LAN, new SaveRequest(ItemId.random(), "article", 1, FieldValues.EMPTY, change.changes(), null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void letsASectionEditorChangeWhatStandsInTheSection() {
        Item section = content.create(SYSTEM, "section", "title", "Thể thao");
        Item item = content.create(
                LAN, "article", "title", "Bóng đá", "section", section.id().value());
        Actor sportEditor = new Actor("son", "Sơn", Set.of(Role.EDITOR), Set.of("the-thao"), false);

        Item changed = saved(saveDraft.execute(sportEditor, SaveRequest.change(item, fields("lead", "Sapo"), null)));
        assertThat(changed.lastModifiedBy()).isEqualTo("son");
        Item elsewhere = content.create(SYSTEM, "section", "title", "Kinh tế");
        SaveRequest move =
                SaveRequest.change(changed, fields("section", elsewhere.id().value()), null);
        assertThatThrownBy(() -> saveDraft.execute(sportEditor, move)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void sendsAReportersChangeOfAnApprovedStoryBackToDraft() {
        Item item = content.create(LAN, "article", "title", "Đã duyệt");
        content.changes().write(SYSTEM, item.id(), (session, node) -> node.setProperty(ContentNames.STATE, "approved"));
        Item approved = content.items().find(LAN, item.id()).orElseThrow();
        assertThat(saved(saveDraft.execute(HOA, SaveRequest.change(approved, fields("lead", "A"), null)))
                        .state())
                .isEqualTo(ItemState.APPROVED);
        Item now = content.items().find(LAN, item.id()).orElseThrow();
        assertThat(saved(saveDraft.execute(LAN, SaveRequest.change(now, fields("lead", "B"), null)))
                        .state())
                .isEqualTo(ItemState.DRAFT);
    }

    @Test
    void losesNothingWhenManySaveAtOnce() throws Exception {
        int writers = 8;
        int rounds = 6;
        Item item = content.create(LAN, "article", "title", "Cùng lúc", "body", "<p>0</p>");
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        AtomicInteger conflicts = new AtomicInteger();
        List<Callable<Void>> work = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
            String writer = "w" + w;
            work.add(() -> {
                for (int round = 0; round < rounds; round++) {
                    addTag(item.id(), writer + "-" + round, conflicts);
                }
                return null;
            });
        }
        for (Future<Void> done : pool.invokeAll(work)) {
            done.get();
        }
        pool.shutdown();

        Item after = content.items().find(LAN, item.id()).orElseThrow();
        assertThat(after.fields().text("body").orElse("").split("</p>")).hasSize(1 + writers * rounds);
        assertThat(after.revision()).isEqualTo(1 + writers * rounds);
    }

    /** As a person would: on a conflict look again and add to what is there now. */
    private static void addTag(ItemId id, String tag, AtomicInteger conflicts) {
        while (true) {
            Item seen = content.items().find(LAN, id).orElseThrow();
            String body = seen.fields().text("body").orElse("") + "<p>" + tag + "</p>";
            if (saveDraft.execute(LAN, SaveRequest.change(seen, fields("body", body), null)) instanceof Saved) {
                return;
            }
            conflicts.incrementAndGet();
        }
    }

    @Test
    void createsManyOfOneTitleAtOnceWithoutLoss() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Callable<Item>> work = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            work.add(() -> content.create(LAN, "article", "title", "Một lúc"));
        }
        Set<String> names = new java.util.HashSet<>();
        for (Future<Item> done : pool.invokeAll(work)) {
            names.add(done.get().name());
        }
        pool.shutdown();
        assertThat(names).hasSize(24);
    }

    @Test
    void findsReferrersThroughTheIndex() {
        Item programme = content.create(LAN, "programme", "title", "Chương trình");
        Item story = content.create(
                LAN, "article", "title", "Nhắc", "programme", programme.id().value());
        Item linked = content.create(
                LAN, "article", "title", "Liên kết", "body", "<p><a href=\"item:" + programme.id() + "\">x</a></p>");
        assertThat(content.items().referrers(LAN, programme.id())).containsExactlyInAnyOrder(story.id(), linked.id());
        assertThat(content.items().referrers(MINH, programme.id())).isEmpty();
    }

    @Test
    void goesThroughAllItemsOfAWorkspaceInPathOrder() {
        content.create(LAN, "person", "name", "Bà B");
        content.create(LAN, "person", "name", "Ông A");
        List<String> paths = new ArrayList<>();
        content.items().forEach(SYSTEM, "people", item -> paths.add(item.path()));
        assertThat(paths).containsExactly("/2026/11/ba-b", "/2026/11/ong-a");
    }

    private static Item saved(SaveOutcome outcome) {
        assertThat(outcome).isInstanceOf(Saved.class);
        return ((Saved) outcome).item();
    }
}
