package org.bantin.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.bantin.content.TextComparison.Kind;
import org.bantin.content.TextComparison.Piece;
import org.bantin.content.TextComparison.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextComparisonTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hơn 300 đại biểu dự hội nghị. | Hơn 350 đại biểu dự. | Hơn [-300][+350] đại biểu dự[- hội nghị].",
                "giống nhau | giống nhau | giống nhau",
                "'' | mới | [+mới]",
                "cũ | '' | [-cũ]",
                "Số 55/KH-LĐLĐ | Số 55/KH-TLĐ | Số 55/KH-[-LĐLĐ][+TLĐ]"
            })
    void tellsWordByWord(String before, String after, String expected) {
        List<Piece> pieces = TextComparison.words(before, after);
        assertThat(shown(pieces)).isEqualTo(expected);
        assertThat(text(pieces, Kind.INSERTED)).isEqualTo(before);
        assertThat(text(pieces, Kind.DELETED)).isEqualTo(after);
    }

    @Test
    void putsChangedBlocksSideBySide() {
        RichText before = RichText.of(
                "<p>Một đoạn giữ nguyên.</p><p>Hơn 300 đại biểu dự hội nghị sáng nay.</p><p>Đoạn bỏ đi</p><h2>Cuối</h2>");
        RichText after = RichText.of(
                "<p>Mở đầu</p><p>Một đoạn giữ nguyên.</p><p>Hơn 350 đại biểu dự hội nghị sáng nay.</p><h2>Cuối</h2>");
        List<Row> rows = TextComparison.blocks(before, after);
        assertThat(rows)
                .extracting(row -> row.before() + " | " + row.after() + " | " + row.changed())
                .containsExactly(
                        "null | Mở đầu | true",
                        "Một đoạn giữ nguyên. | Một đoạn giữ nguyên. | false",
                        "Hơn 300 đại biểu dự hội nghị sáng nay. | Hơn 350 đại biểu dự hội nghị sáng nay. | true",
                        "Đoạn bỏ đi | null | true",
                        "Cuối | Cuối | false");
    }

    @Test
    void tellsAnExchangedPhoto() {
        String one = "0f8fad5b-d9cb-469f-a165-70867728950e";
        String two = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
        List<Row> rows = TextComparison.blocks(
                RichText.of("<figure data-asset=\"" + one + "\"></figure>"),
                RichText.of("<figure data-asset=\"" + two + "\"></figure>"));
        assertThat(rows).allMatch(Row::changed).isNotEmpty();
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case INSERTED -> "[+" + piece.text() + "]";
                    case DELETED -> "[-" + piece.text() + "]";
                })
                .collect(Collectors.joining());
    }

    private static String text(List<Piece> pieces, Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
