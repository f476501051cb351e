package org.bantin.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The scan for highlighting must find the very tokens that were indexed. */
class TextScanTests {
    private static final String LETTERS =
            "aăâeêioôơuưyđĐbchkqtvxYQ áàảãạếềểễệờợướự 0129.,;/-–—“”‘’\"'ﬁßŷÿçñæøI\u0301\u0323\u00A0\u200B中Ж";

    @Test
    void findsTheSameTokensAsTheIndex() {
        TextScan scan = new TextScan();
        Random random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i >= 0; i--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            String tidy = VietnameseText.tidy(text.toString());
            List<Token> tokens = VietnameseText.tokens(tidy);
            scan.read(tidy);
            assertThat(scan.size()).as(tidy).isEqualTo(tokens.size());
            for (int i = 0; i < tokens.size(); i++) {
                assertThat(scan.token(i)).as(tidy).isEqualTo(tokens.get(i));
                assertThat(scan.hash(i)).as(tidy).isEqualTo(tokens.get(i).fold().hashCode());
            }
            assertThat(VietnameseText.tokens(VietnameseText.clean(text.toString())))
                    .isEqualTo(tokens);
        }
    }

    @Test
    void keepsQuotesAndDashesForReading() {
        String written = "“Tết sum vầy” – năm 2026 của ‘công đoàn’ Ðồng\u00A0Nai";
        assertThat(VietnameseText.tidy(written)).isEqualTo("“Tết sum vầy” – năm 2026 của ‘công đoàn’ Đồng Nai");
        assertThat(VietnameseText.clean(written)).isEqualTo("\"Tết sum vầy\" - năm 2026 của 'công đoàn' Đồng Nai");
    }
}
