package org.bantin.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTests {
    @ParameterizedTest
    @CsvSource({
        "hòa, hoà",
        "thúy, thuý",
        "khỏe, khoẻ",
        "toàn, tòan",
        "quý, qúy",
        "già, gìa",
        "kĩ, kỹ",
        "lí, lý",
        "mĩ, mỹ",
        "sĩ, sỹ",
        "tỉ, tỷ",
        "quí, quý",
        "HÒA, hoà",
        "ĐOÀN, đòan"
    })
    void spellingsOfOneSyllableAreOne(String one, String other) {
        assertThat(Syllables.exact(one)).isEqualTo(Syllables.exact(other));
    }

    @ParameterizedTest
    @CsvSource({"cung, cùng", "đường, dương", "quy, qui e", "tôi, tối", "ban, bàn", "ý, í", "hai, hay", "ưu, uu"})
    void differentSyllablesStayDifferent(String one, String other) {
        assertThat(Syllables.exact(one)).isNotEqualTo(Syllables.exact(other));
    }

    @ParameterizedTest
    @CsvSource({"Đẩy, day", "ðường, duong", "Ủy, uy", "NGHỊ, nghi", "kỹ, ki", "Ô, o", "LĐLĐ, ldld", "TB&XH, tb"})
    void foldingLeavesPlainLetters(String text, String folded) {
        assertThat(VietnameseText.tokens(VietnameseText.clean(text)).get(0).fold())
                .isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "lieen, liên",
        "ddoafn, đoàn",
        "ddoongj, động",
        "nguwowif, người",
        "dduwowcj, được",
        "thuws, thứ",
        "vieejt, việt",
        "lie6n, liên",
        "d9oa2n, đoàn",
        "ngu7o7i2, người",
        "na8m, năm",
        "hoaf, hòa",
        "quyeets, quyết"
    })
    void readsRawTelexAndVni(String keys, String word) {
        assertThat(RawTyping.decode(keys)).contains(word);
    }

    @ParameterizedTest
    @CsvSource({"lao", "the", "xml", "2021", "html5", "nghi", "strategy"})
    void leavesOtherWordsAlone(String word) {
        assertThat(RawTyping.decode(word)).isEmpty();
    }

    @Test
    void decomposedTextMeetsComposedText() {
        String text = "Đẩy mạnh công tác tuyên truyền, vận động người lao động ở Bến Tre";
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(VietnameseText.tokens(VietnameseText.clean(decomposed)))
                .isEqualTo(VietnameseText.tokens(VietnameseText.clean(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "kí, ký",
        "kĩ, kỹ",
        "hoà, hòa",
        "nghĩa, nghĩa",
        "được, được",
        "thuý, thúy",
        "quý, quý",
        "toàn, toàn",
        "chuyển, chuyển",
        "giữa, giữa",
        "lao, lao",
        "bác, bác",
        "sĩ, sĩ",
        "tỉ, tỷ",
        "người, người",
        "ngoài, ngoài",
        "của, của"
    })
    void canonicalFormsAreWrittenAsUsual(String syllable, String usual) {
        assertThat(Syllables.written(Syllables.exact(syllable))).isEqualTo(usual);
    }

    @Test
    void invisibleCharactersBlanksQuotesAndDashesAreMadeOne() {
        assertThat(VietnameseText.clean("“Công\u00a0đoàn” –\u200b 2021\u20132023\u0007"))
                .isEqualTo("\"Công đoàn\" - 2021-2023 ");
    }

    @Test
    void tokensKeepTheirPlaceInTheText() {
        String text = VietnameseText.clean("Hội nghị (sơ kết), 6.4.2021");
        assertThat(VietnameseText.tokens(text).stream().map(token -> text.substring(token.start(), token.end())))
                .containsExactly("Hội", "nghị", "sơ", "kết", "6", "4", "2021");
    }

    @Test
    void findsDocumentNumbersInText() {
        assertThat(DocumentNumber.findIn(
                                "Số: 55 /KH-LĐLĐ; Kế hoạch số 202/KHLT-MTTQ-SLĐ-TB&XH-CCB-HPN-HND-LĐLĐ-ĐTN ngày 9/11/2017,"
                                        + " Nghị định 42/2022/NĐ-CP, hướng dẫn 36-HD/VPTW, công văn 114/LĐLĐ")
                        .stream()
                        .map(DocumentNumber::canonical))
                .containsExactly(
                        "55/KH-LĐLĐ",
                        "202/KHLT-MTTQ-SLĐ-TB&XH-CCB-HPN-HND-LĐLĐ-ĐTN",
                        "42/2022/NĐ-CP",
                        "36-HD/VPTW",
                        "114/LĐLĐ");
    }

    @Test
    void foldsDocumentNumbersAsReadersTypeThem() {
        assertThat(DocumentNumber.of("055", " KH - LĐLĐ").folded()).isEqualTo("55/kh-ldld");
    }

    @Test
    void findsDatesInEveryShape() {
        assertThat(
                        VietnameseDates.findIn(
                                        "ngày 17 tháng 11 năm 2017, 9/11/2017, 6.4.2021, 25 Tháng 1 2018 15:15, 31/02/2020")
                                .stream()
                                .map(VietnameseDates.Found::date))
                .isEqualTo(List.of(
                        LocalDate.of(2017, 11, 17),
                        LocalDate.of(2017, 11, 9),
                        LocalDate.of(2021, 4, 6),
                        LocalDate.of(2018, 1, 25)));
    }
}
