package org.bantin.newsroom.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bantin.newsroom.figures.FigureReport.Owed;
import org.junit.jupiter.api.Test;

/** The royalty sheet, counted by hand. */
class FigureReportTests {
    private static final Map<String, Long> TARIFFS = Map.of("article", 300_001L, "signing", 200_000L, "photo", 50_000L);

    @Test
    void everyWorkIsPaidOnceAtItsOwnTariff() {
        FigureReport report = new FigureReport(List.of(
                story("article", "Thu Hằng", "Thu Hằng", "Lê Minh Trí", "Lê Minh Trí"),
                story("article", "thu hằng ", "Quốc Việt", "Quốc Việt"),
                story("signing", "Quốc Việt", "Quốc Việt")));
        assertThat(report.royalties(TARIFFS))
                .extracting(Owed::name, Owed::works, Owed::amount)
                .containsExactly(
                        tuple("Thu Hằng", Map.of("article", 2d), 600_002L),
                        tuple("Quốc Việt", Map.of("signing", 1d, "photo", 1d), 250_000L),
                        tuple("Lê Minh Trí", Map.of("photo", 2d), 100_000L));
    }

    @Test
    void aBylineOfTwoKnownPeopleIsSharedToTheDong() {
        FigureReport report = new FigureReport(List.of(
                story("article", "Thu Hằng, Quốc Việt", "Thu Hằng", "Quốc Việt"),
                story("article", "Thu Hằng và Quốc Việt", "Thu Hằng")));
        List<Owed> sheet = report.royalties(TARIFFS);
        assertThat(sheet)
                .extracting(Owed::name, Owed::works, Owed::amount)
                .containsExactly(
                        tuple("Quốc Việt", Map.of("article", 1d, "photo", 1d), 350_000L),
                        tuple("Thu Hằng", Map.of("article", 1d), 300_002L));
        assertThat(sheet.stream().mapToLong(Owed::amount).sum()).isEqualTo(2 * 300_001L + 50_000L);
    }

    @Test
    void aNameWithACommaThatNobodyBearsInPartsStaysOneName() {
        FigureReport report = new FigureReport(List.of(story("article", "Văn phòng, Công đoàn tỉnh", "Thu Hằng")));
        assertThat(report.royalties(TARIFFS)).extracting(Owed::name).containsExactly("Văn phòng, Công đoàn tỉnh");
    }

    @Test
    void aMonthWithoutStoriesOwesNothing() {
        FigureReport report = new FigureReport(List.of());
        assertThat(report.royalties(TARIFFS)).isEmpty();
        assertThat(report.medianWait()).isEmpty();
        assertThat(report.by(FigureReport.Step.DAY, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)))
                .hasSize(28)
                .allMatch(count -> count.number() == 0);
    }

    private static Published story(String type, String writer, String owner, String... credits) {
        return new Published(
                "id",
                "Tin",
                type,
                "Đời sống",
                writer,
                owner,
                Instant.EPOCH,
                LocalDate.EPOCH,
                null,
                List.of(credits),
                false);
    }
}
