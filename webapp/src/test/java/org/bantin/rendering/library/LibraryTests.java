package org.bantin.rendering.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bantin.definition.resource.Resource;
import org.bantin.definition.resource.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant NOW = Instant.parse("2026-11-21T09:42:00Z");
    private static final Instant SIGNED = Instant.parse("2026-11-20T10:05:00Z");
    private static final Locale VI = Locale.forLanguageTag("vi");

    private final DateFunctions dates = new DateFunctions(ZONE, VI, Clock.fixed(NOW, ZONE));
    private final TextFunctions texts = new TextFunctions(new Typography(new OneList()), VI);

    @Test
    void datesAreWrittenAsTheDesignSays() {
        assertThat(dates.date(SIGNED)).isEqualTo("20/11/2026");
        assertThat(dates.dateTime(SIGNED)).isEqualTo("17:05, 20/11/2026");
        assertThat(dates.weekday(NOW) + ", " + dates.longDate(NOW)).isEqualTo("Thứ Bảy, 21 tháng 11 năm 2026");
        assertThat(dates.official(Instant.parse("2026-01-05T00:00:00Z"))).isEqualTo("ngày 05 tháng 01 năm 2026");
        assertThat(dates.official(SIGNED)).isEqualTo("ngày 20 tháng 11 năm 2026");
        assertThat(dates.iso(SIGNED)).isEqualTo("2026-11-20T17:05+07:00");
        assertThat(dates.period("2026", "2030")).isEqualTo("2026–2030");
        assertThat(dates.period("2026", "")).isEqualTo("2026");
        assertThat(dates.date(null)).isEmpty();
    }

    @Test
    void aComingDayIsNamedByWeekdayWithinAWeekAndByMonthAfter() {
        assertThat(dates.shortWeekday(Instant.parse("2026-11-24T01:00:00Z"))).isEqualTo("Th. Ba");
        assertThat(dates.shortWeekday(Instant.parse("2026-12-15T01:00:00Z"))).isEqualTo("Th. 12");
    }

    @Test
    void englishPagesHaveEnglishDatesAndNumbers() {
        DateFunctions english = new DateFunctions(ZONE, Locale.ENGLISH, Clock.fixed(NOW, ZONE));
        assertThat(english.date(SIGNED)).isEqualTo("20 Nov 2026");
        TextFunctions words = new TextFunctions(new Typography(new OneList()), Locale.ENGLISH);
        assertThat(words.number(86_000)).isEqualTo("86,000");
    }

    @Test
    void numbersAndSizesFollowVietnameseCustom() {
        assertThat(texts.number(86_000)).isEqualTo("86.000");
        assertThat(texts.number(68.66)).isEqualTo("68,7");
        assertThat(texts.fileSize(640_000)).isEqualTo("640\u00a0kB");
        assertThat(texts.fileSize(1_240_000)).isEqualTo("1,2\u00a0MB");
        assertThat(texts.percent(412, 600)).isEqualTo("68.7");
        assertThat(texts.percent(900, 600)).isEqualTo("100");
        assertThat(texts.percent(1, 0)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Công nhân giày An Khánh|Công~nhân giày An Khánh",
                "bữa ca 25.000 đồng|bữa ca 25.000~đồng",
                "lần thứ XII, ngày 20/11 năm 2026|lần thứ~XII, ngày~20/11 năm~2026",
                "người công nhân công đoàn|người công~nhân công~đoàn",
                "giai đoạn 2026-2030|giai đoạn 2026–2030",
                "Chương trình \"Mái ấm\" tới|Chương trình “Mái ấm” tới",
                "|``"
            })
    void joinsWhatALineMustNotTear(String plain, String joined) {
        assertThat(texts.join(plain).replace('\u00a0', '~')).isEqualTo(joined);
    }

    @Test
    void titlesChooseTheirSizeByLength() {
        assertThat(texts.lengthClass("x".repeat(60))).isEqualTo("len-s");
        assertThat(texts.lengthClass("x".repeat(61))).isEqualTo("len-m");
        assertThat(texts.lengthClass("x".repeat(111))).isEqualTo("len-l");
    }

    @Test
    void jsonIsSafeInsideAScriptElement() {
        assertThat(texts.json(Map.of("name", "</script><b>\"&", "list", List.of(1, true, "")))
                        .html())
                .doesNotContain("<", ">", "&")
                .contains("\\u003c/script\\u003e", "\\\"", "[1,true]");
    }

    @Test
    void richTextIsSplitAfterItsOpeningParagraphs() {
        assertThat(texts.split("<p>a</p><h2>b</h2><p>c</p><p>d</p>", 2))
                .extracting(Object::toString)
                .containsExactly("<p>a</p><h2>b</h2><p>c</p>", "<p>d</p>");
        assertThat(texts.split("<p>a</p>", 2)).extracting(Object::toString).containsExactly("<p>a</p>", "");
    }

    @Test
    void aMonthIsWholeWeeksFromMonday() {
        MonthCalendar month = MonthCalendar.of(
                YearMonth.of(2026, 11), LocalDate.of(2026, 11, 21), Map.of(LocalDate.of(2026, 11, 24), 2));
        assertThat(month.weeks()).hasSize(6).allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(month.weeks().get(0).get(6).day()).isEqualTo(1);
        assertThat(month.weeks().get(4).get(1).events()).isEqualTo(2);
        assertThat(month.weeks().get(3).get(5).today()).isTrue();
    }

    @Test
    void longListsOfPagesShowGaps() {
        assertThat(new Listing(0, true, List.of(), 1, 10, 41, Map.of(), null, null, false, null, null).getNumbers())
                .containsExactly(1, 2, 3, 0, 41);
        assertThat(new Listing(0, true, List.of(), 20, 10, 41, Map.of(), null, null, false, null, null).getNumbers())
                .containsExactly(1, 0, 19, 20, 21, 0, 41);
        assertThat(new Listing(0, true, List.of(), 1, 10, 0, Map.of(), null, null, false, null, null).getNumbers())
                .isEmpty();
    }

    @Test
    void picturesOfferWidthsUpToTheirOwn() {
        Picture picture = new Picture("id", "abc", 900, 600, 0, "", null, null, "");
        assertThat(picture.getWebp())
                .isEqualTo(
                        "/.imaging/id/360x0/abc.webp 360w, /.imaging/id/720x0/abc.webp 720w, /.imaging/id/900x0/abc.webp 900w");
        assertThat(picture.crop(3, 2).getSrc()).isEqualTo("/.imaging/id/720x480/abc.jpg");
    }

    private static final class OneList implements Resources {
        @Override
        public Optional<Resource> find(String path) {
            return Optional.of(new Words(path));
        }

        @Override
        public List<String> matching(String regex) {
            return List.of("/newsroom/typography/joins_vi.txt");
        }
    }

    private record Words(String path) implements Resource {
        @Override
        public long size() {
            return text().length();
        }

        @Override
        public Instant lastModified() {
            return NOW;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String text() {
            return "# words\ncông nhân\ncông đoàn\n";
        }
    }
}
