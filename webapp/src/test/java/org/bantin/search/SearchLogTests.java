package org.bantin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.bantin.search.fixture.TestIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchLogTests {
    private static final SearchProperties SETTINGS = new SearchProperties(ZoneId.of("Asia/Ho_Chi_Minh"), null);

    @TempDir
    private Path folder;

    private KeptSearchLog open() {
        return new KeptSearchLog(folder, TestIndex.CLOCK, SETTINGS);
    }

    @Test
    void countsWordingsWithoutRegardToAccentsAndShowsThoseWithoutResult() {
        KeptSearchLog log = open();
        log.note("Hội nghị", 12, false);
        log.note("hoi nghi", 12, false);
        log.note("CĐCS", 0, false);
        assertThat(log.top(7, false, 10)).extracting(SearchLog.Entry::times).containsExactly(2L, 1L);
        assertThat(log.top(7, true, 10)).extracting(SearchLog.Entry::text).containsExactly("CĐCS");
    }

    @Test
    void keepsNothingThatLooksLikeAPerson() throws Exception {
        KeptSearchLog log = open();
        log.note("minh.nguyen@example.org", 0, false);
        log.note("0912 345 678", 0, false);
        log.note("+84 - 912.345.678", 0, false);
        log.note("cccd 089 123 456 789", 0, false);
        log.note("x".repeat(500), 0, false);
        log.note("nhà ở công nhân", 3, false);
        log.close();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> written = files.toList();
            assertThat(written).hasSize(1);
            assertThat(Files.readAllLines(written.get(0))).containsExactly("1\t0\tnhà ở công nhân");
        }
    }

    @Test
    void remembersAfterARestart() {
        KeptSearchLog log = open();
        log.note("ký kết", 0, true);
        log.close();
        assertThat(open().top(1, true, 5))
                .extracting(SearchLog.Entry::withoutResult)
                .containsExactly(1L);
    }

    @Test
    void sumsWhatOtherProcessesCountIntoTheSameFolder() {
        KeptSearchLog site = open();
        site.note("nhà trọ", 0, false);
        site.note("nhà trọ", 0, false);
        site.close();
        KeptSearchLog newsroom = open();
        newsroom.note("nha tro", 0, false);
        assertThat(newsroom.top(7, true, 5)).extracting(SearchLog.Entry::times).containsExactly(3L);
        assertThat(newsroom.days(7)).hasSize(7);
        assertThat(newsroom.days(7).get(6).times()).isEqualTo(3);
        assertThat(newsroom.days(7).get(5).times()).isZero();
    }
}
