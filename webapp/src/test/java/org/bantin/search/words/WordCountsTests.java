package org.bantin.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.bantin.search.text.Token;
import org.bantin.search.text.VietnameseText;
import org.bantin.search.words.WordSequence.Part;
import org.junit.jupiter.api.Test;

class WordCountsTests {
    private static final Token CONG = token("công");
    private static final Token DOAN = token("đoàn");
    private static final Token PLAIN = token("doan");

    private final WordCounts counts = new WordCounts();

    @Test
    void countsWordsAndPairsByPartWithAndWithoutAccents() {
        int folded = counts.word(PLAIN, false);
        int exact = counts.word(DOAN, true);
        int pair = counts.pair(CONG, PLAIN, false);
        int exactPair = counts.pair(CONG, DOAN, true);
        counts.ready();
        counts.read(packed("Công đoàn tỉnh", "Cộng đoán và công đoàn", "đoạn"));
        assertThat(counts.count(Part.TITLE, folded)).isEqualTo(1);
        assertThat(counts.count(Part.LEAD, folded)).isEqualTo(2);
        assertThat(counts.count(folded)).isEqualTo(4);
        assertThat(counts.count(exact)).isEqualTo(2);
        assertThat(counts.count(Part.LEAD, pair)).isEqualTo(2);
        assertThat(counts.count(exactPair)).isEqualTo(2);
        assertThat(counts.length(Part.TITLE)).isEqualTo(3);
        assertThat(counts.length()).isEqualTo(9);
    }

    @Test
    void aPairNeverSpansTwoValuesOrAWordThatWasNotAskedFor() {
        int pair = counts.pair(CONG, DOAN, false);
        counts.ready();
        counts.read(packed("Tin công", "đoàn phí", "công tác đoàn"));
        assertThat(counts.count(pair)).isZero();
    }

    @Test
    void countsEachItemAnew() {
        int word = counts.word(CONG, false);
        counts.ready();
        counts.read(packed("công", "công", "công"));
        counts.read(packed("tin", "khác", "hẳn"));
        assertThat(counts.count(word)).isZero();
    }

    @Test
    void tellsWhenTheEndOfAnItemWasLeftOut() {
        counts.ready();
        counts.read(packed("ngắn", "", ""));
        assertThat(counts.cut()).isFalse();
        counts.read(packed("dài", "", String.join(" ", Collections.nCopies(30_000, "chữ"))));
        assertThat(counts.cut()).isTrue();
        assertThat(counts.length()).isEqualTo(20_000);
    }

    private static BytesRef packed(String title, String lead, String body) {
        return new BytesRef(
                WordSequence.pack(List.of(values(title), values(lead), List.of(), values(body), List.of())));
    }

    private static List<List<Token>> values(String text) {
        return text.isEmpty() ? List.of() : List.of(VietnameseText.tokens(text));
    }

    private static Token token(String word) {
        return VietnameseText.tokens(word).get(0);
    }
}
