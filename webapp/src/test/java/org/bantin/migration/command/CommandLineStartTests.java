package org.bantin.migration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

/** What is answered before anything is opened or started. */
class CommandLineStartTests {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"--help", "user --help", "user add --help", "check --help", "run --help"})
    void helpStartsNothing(String line) {
        assertThat(execute("vi", line.split(" "))).hasValue(0);
        assertThat(out.toString()).contains("Xem hướng dẫn này.");
    }

    @Test
    void helpNamesEveryCommand() {
        execute("en", "--help");
        assertThat(CommandTree.types())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(out.toString())
                        .contains(type.getAnnotation(Command.class).name()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "user add",
                "user add lan",
                "user add lan --role",
                "check --jsn",
                "run --port x",
                "run --data",
                "run --role king"
            })
    void aWrongLineIsRefusedBeforeAnythingStarts(String line) {
        assertThat(execute("en", line.split(" "))).hasValue(2);
        assertThat(err.toString()).isNotBlank();
    }

    @Test
    void restoringWhatIsNoBackupIsRefusedBeforeAnythingStarts(@TempDir Path data) {
        assertThat(execute("vi", "restore", data.resolve("none").toString(), "--data", data.toString()))
                .hasValue(2);
        assertThat(err.toString()).contains("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "check --json",
                "reindex",
                "backup x",
                "export /articles",
                "user list",
                "user passwd lan"
            })
    void aDirectoryWithoutStoresIsNotTakenForAnEmptyNewsroom(String line, @TempDir Path directory) {
        Path missing = directory.resolve("missing");
        assertThat(execute("en", (line + " --data " + missing).split(" "))).hasValue(1);
        assertThat(err.toString()).contains("There is no newsroom in").contains("missing");
        assertThat(missing).doesNotExist();
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties vietnamese = texts("commands_vi.properties");
        Properties english = texts("commands.properties");
        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) ->
                assertThat(places(vietnamese.get(key))).as("%s", key).isEqualTo(places(text)));
    }

    private static long places(Object text) {
        return Pattern.compile("%[sd]").matcher(text.toString()).results().count();
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = CommandLineStart.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private OptionalInt execute(String language, String... args) {
        CommandLineStart.Terminal terminal = new CommandLineStart.Terminal(
                new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        return new CommandLineStart(
                        settings -> {
                            throw new AssertionError("started with " + settings);
                        },
                        Locale.forLanguageTag(language),
                        terminal)
                .execute(args);
    }
}
