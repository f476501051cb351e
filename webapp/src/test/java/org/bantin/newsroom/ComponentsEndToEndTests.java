package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bantin.fixture.Browser;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The components of the newsroom, each file by itself in a real browser: the tests of {@code newsroom/ui/dates.js} are
 * {@code components/ui/dates.js}. What {@code test} and its like do is in {@code components/harness.js}.
 */
@RunningNewsroom
class ComponentsEndToEndTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path TESTS = Path.of("src/test/resources/components");
    private static final Path COMPONENTS = Path.of("../light-modules/newsroom-ui/webresources/js");
    private static final String HARNESS = "harness.js";
    /** A quiet screen with the import map of all. */
    private static final String SCREEN = "/newsroom/tasks";

    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @TestFactory
    Stream<DynamicNode> components() {
        fixture.person("thanhphan", "Vũ Thành Phần", Role.CHIEF_EDITOR);
        String harness = text(TESTS.resolve(HARNESS));
        Browser browser = new Browser(port);
        browser.signIn("thanhphan", NewsroomFixture.PASSWORD);
        return files(TESTS)
                .filter(file -> !file.equals(HARNESS))
                .map(file -> (DynamicNode) dynamicContainer(file, tests(browser, harness, file)))
                .onClose(browser::close);
    }

    private static Stream<DynamicNode> tests(Browser browser, String harness, String file) {
        browser.open(SCREEN);
        browser.find("h1");
        Object results = browser.later(
                "const done = arguments[arguments.length - 1];\n(async () => {\n" + harness + "\n"
                        + text(TESTS.resolve(file))
                        + "\ndone(JSON.stringify(await runAll()));\n"
                        + "})().catch((error) => done(JSON.stringify([{ name: \"loads\", wrong: String(error?.stack ?? error) }])));");
        JsonNode all = JSON.readTree(String.valueOf(results));
        assertThat(all.size()).as("tests in " + file).isPositive();
        return Stream.concat(
                all.valueStream()
                        .map(one -> dynamicTest(
                                one.get("name").asString(),
                                () -> assertThat(one.get("wrong").asString()).isEmpty())),
                Stream.of(dynamicTest(
                        "says nothing on the console",
                        () -> assertThat(browser.consoleErrors()).isEmpty())));
    }

    @Test
    void everyTestIsThatOfAComponent() {
        List<String> components = files(COMPONENTS).toList();
        assertThat(files(TESTS).filter(file -> !file.equals(HARNESS))).isSubsetOf(components);
    }

    private static Stream<String> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(file -> file.toString().endsWith(".js"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
