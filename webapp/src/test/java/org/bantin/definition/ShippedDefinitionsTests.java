package org.bantin.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bantin.definition.DefinitionProblem.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every definition that we ship loads strictly: no error, and no key, type or reference that nobody knows. */
class ShippedDefinitionsTests {
    private static final Definitions SHIPPED = SampleModules.shipped().definitions();
    private static final List<String> KINDS = List.of(
            "apps",
            "contentTypes",
            "dialogs",
            "templates",
            "themes",
            "sites",
            "restEndpoints",
            "virtualUriMappings",
            "workflows");

    static Stream<Arguments> definitions() {
        return KINDS.stream().flatMap(kind -> SHIPPED.ids(kind).stream().map(id -> Arguments.of(kind, id)));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void loads(String kind, String id) {
        assertThat(SHIPPED.find(kind, id)).isPresent();
        String file = "/" + id.replaceFirst(":", "/" + kind + "/") + ".yaml";
        assertThat(SHIPPED.problems())
                .filteredOn(problem -> problem.severity() != Severity.INFO)
                .filteredOn(problem ->
                        problem.file().equals(file) || problem.file().endsWith("/" + kind + "/" + id + ".yaml"))
                .isEmpty();
    }

    static Stream<DefinitionProblem> problems() {
        return Stream.concat(
                Stream.of(new DefinitionProblem(Severity.INFO, "", "", 0, "nothing to say")),
                SHIPPED.problems().stream());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void hasNothingToComplainOf(DefinitionProblem problem) {
        assertThat(problem.severity())
                .as("%s:%d %s", problem.file(), problem.line(), problem.message())
                .isEqualTo(Severity.INFO);
    }
}
