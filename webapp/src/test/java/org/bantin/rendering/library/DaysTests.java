package org.bantin.rendering.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5/12/2026",
                "05/12/2026",
                " 05.12.2026 ",
                "5-12-2026",
                "05–12–2026",
                "5 / 12 / 2026",
                "5 12 2026",
                "05122026",
                "5/12/26",
                "2026-12-05",
                "ngày 5 tháng 12 năm 2026",
                "Ngày 05/12/2026",
                "5 thang 12 nam 2026"
            })
    void readsADayAsPeopleWriteIt(String written) {
        assertThat(Days.of(written, "").since()).isEqualTo(LocalDate.of(2026, 12, 5));
    }

    @Test
    void aMonthOrAYearReachesFromItsFirstToItsLastDay() {
        assertThat(Days.of("tháng 2 năm 2024", "2/2024"))
                .isEqualTo(new Days(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
        assertThat(Days.of("năm 2025", "2025"))
                .isEqualTo(new Days(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
        assertThat(Days.of("31/12/2026", "1/12/2026"))
                .isEqualTo(new Days(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hôm qua", "31/2/2026", "5/12", "99/99/9999", "1/2/3", "'; drop", "////", "2026-13"})
    void whatIsNoDayLimitsNothing(String written) {
        assertThat(Days.of(written, written)).isEqualTo(new Days(null, null));
    }

    @Test
    void aLongTextIsNotEvenLookedAt() {
        assertThat(Days.of(" ".repeat(1_000_000) + "1/1/2026", "").since()).isNull();
    }
}
