package org.bantin.content.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bantin.content.TestContent.fields;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bantin.content.Item;
import org.bantin.content.SaveRequest;
import org.bantin.content.TestContent;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.TestRepository;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditTrailTests {
    private static final Actor LAN = TestRepository.actor("lan", Role.REPORTER);
    private static final Actor HOA = TestRepository.actor("hoa", Role.EDITOR);
    private static final Actor ADMINISTRATOR = TestRepository.actor("quan-tri", Role.ADMINISTRATOR);

    private final TestContent content = new TestContent();

    @AfterEach
    void close() {
        content.close();
    }

    @Test
    void givesASittingOfSavesOneLine() {
        Item item = content.create(LAN, "article", "title", "Tự lưu");
        for (int i = 0; i < 5; i++) {
            content.clock.pass(Duration.ofSeconds(3));
            save(LAN, item, "lead", "Sapo " + i);
        }
        save(HOA, item, "kicker", "K");
        save(LAN, item, "lead", "Sapo cuối");
        content.clock.pass(Duration.ofMinutes(20));
        save(LAN, item, "lead", "Sapo sau giờ nghỉ");

        List<AuditEntry> entries = content.audit()
                .list(ADMINISTRATOR, AuditFilter.ofItem(item.id()), null, 50)
                .entries();
        assertThat(entries)
                .extracting(e -> e.action() + " " + e.by())
                .containsExactly("saved lan", "saved lan", "saved hoa", "saved lan", "created lan");
        assertThat(entries.get(3).details()).containsEntry("saves", "5").containsEntry("revision", "6");
        assertThat(entries.get(2).title()).isEqualTo("Tự lưu");
    }

    @Test
    void pagesThroughTheLinesOfOneItem() {
        Item item = content.create(LAN, "article", "title", "Nhiều dòng");
        content.create(LAN, "article", "title", "Bài khác");
        for (int i = 0; i < 5; i++) {
            content.clock.pass(Duration.ofMinutes(15));
            save(LAN, item, "lead", "Sapo " + i);
        }
        AuditFilter filter = AuditFilter.ofItem(item.id());
        AuditPage first = content.audit().list(ADMINISTRATOR, filter, null, 4);
        AuditPage second = content.audit().list(ADMINISTRATOR, filter, first.next(), 4);
        assertThat(first.entries())
                .extracting(AuditEntry::action)
                .containsOnly("saved")
                .hasSize(4);
        assertThat(second.entries()).extracting(AuditEntry::action).containsExactly("saved", "created");
        assertThat(second.following()).isEmpty();
    }

    private void save(Actor actor, Item item, String field, String value) {
        content.saveDraft().execute(actor, SaveRequest.change(content.find(item), fields(field, value), null));
    }

    @Test
    void pagesNewestFirstWithoutGapsOrDoubles() {
        Instant start = Instant.parse("2026-01-31T23:50:00Z");
        for (int i = 0; i < 60; i++) {
            content.audit()
                    .append(new AuditEntry(
                            start.plus(Duration.ofMinutes(i * 37L)),
                            "hệ thống",
                            i % 2 == 0 ? "a" : "b",
                            null,
                            null,
                            "t" + i,
                            Map.of()));
        }
        assertThat(titles(AuditFilter.ALL, 7))
                .hasSize(60)
                .startsWith("t59", "t58")
                .endsWith("t1", "t0");
        assertThat(titles(new AuditFilter(null, "b", null, null, null, null, null), 4))
                .hasSize(30)
                .startsWith("t59", "t57");
        AuditFilter days = new AuditFilter(
                null, null, null, null, null, start.plus(Duration.ofMinutes(370)), start.plus(Duration.ofMinutes(740)));
        assertThat(titles(days, 3))
                .containsExactly("t19", "t18", "t17", "t16", "t15", "t14", "t13", "t12", "t11", "t10");
        assertThat(titles(new AuditFilter(null, null, null, null, "T5", null, null), 5))
                .hasSize(11);
    }

    private List<String> titles(AuditFilter filter, int size) {
        List<String> titles = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            AuditPage page = content.audit().list(ADMINISTRATOR, filter, cursor, size);
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(size);
            page.entries().forEach(entry -> titles.add(entry.title()));
            cursor = page.next();
        } while (cursor != null);
        return titles;
    }

    @Test
    void isReadByAdministratorsAlone() {
        for (Actor actor : List.of(LAN, HOA, Actor.PUBLIC, TestRepository.actor("tong", Role.CHIEF_EDITOR))) {
            assertThatThrownBy(() -> content.audit().list(actor, AuditFilter.ALL, null, 10))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
