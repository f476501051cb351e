package org.bantin.content.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThreeWayTests {
    private static final List<String> BASE = List.of("a", "b", "c");

    @Test
    void neighboursChangedByTwoPeopleBothStay() {
        assertThat(ThreeWay.merge(BASE, List.of("a", "B", "c"), List.of("A", "b", "c")))
                .contains(List.of("A", "B", "c"));
    }

    @Test
    void changesApartAndAdditionsBothStay() {
        assertThat(ThreeWay.merge(BASE, List.of("a", "b", "c", "d"), List.of("A", "b", "c")))
                .contains(List.of("A", "b", "c", "d"));
    }

    @Test
    void oneElementChangedByBothIsAskedAbout() {
        assertThat(ThreeWay.merge(BASE, List.of("a", "B", "c"), List.of("a", "bb", "c")))
                .isEmpty();
        assertThat(ThreeWay.merge(BASE, List.of("x", "a", "c"), List.of("a", "B", "c")))
                .as("theirs moved what mine changed")
                .isEmpty();
    }
}
