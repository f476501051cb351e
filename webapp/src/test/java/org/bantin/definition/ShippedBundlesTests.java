package org.bantin.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads English misses nothing that stands in Vietnamese, and no text silently replaces another. */
class ShippedBundlesTests {
    private static final Pattern KEY = Pattern.compile("^\\s*([^#!=:\\s][^=:\\s]*)\\s*[=:]");

    static Stream<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../light-modules"))) {
            return files.filter(file -> file.toString().endsWith("_vi.properties")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasEachTextOnceInBothLanguages(Path vietnamese) throws IOException {
        List<String> keys = keys(vietnamese);
        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
        Path english =
                vietnamese.resolveSibling(vietnamese.getFileName().toString().replace("_vi.", "_en."));
        assertThat(keys(english)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(keys);
    }

    private static List<String> keys(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(KEY::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1))
                .toList();
    }
}
