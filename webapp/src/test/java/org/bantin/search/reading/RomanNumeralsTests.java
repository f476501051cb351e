package org.bantin.search.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bantin.search.text.Token;
import org.bantin.search.text.VietnameseText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RomanNumeralsTests {
    @ParameterizedTest
    @CsvSource({"đại hội 12, xii", "đại hội XII, 12", "khoa xiii, 13", "quý 3, iii", "lần thứ VI, 6", "XXIV, 24"})
    void whatIsCountedIsReadInBothScripts(String typed, String other) {
        List<Unit> units = read(typed);

        List<Unit.Alternative> last = units.get(units.size() - 1).alternatives();
        assertThat(last).hasSize(2);
        assertThat(last.get(1).words()).extracting(Token::fold).containsExactly(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi phạm", "xi măng", "12 người", "hội ví", "quý 45", "IIII"})
    void whatOnlyLooksLikeANumberStaysAWord(String typed) {
        assertThat(read(typed))
                .allSatisfy(unit -> assertThat(unit.alternatives()).hasSize(1));
    }

    private static List<Unit> read(String typed) {
        return RomanNumerals.read(
                VietnameseText.tokens(typed).stream().map(Unit::typed).toList());
    }
}
