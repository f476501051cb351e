package org.bantin.migration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    @Test
    void aStartThatCannotSucceedEndsWithOneSentence(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");
        String data = directory.resolve("data").toString();
        assertThat(execute("en", "run", "--data", file.toString())).hasValue(1);
        assertThat(execute("en", "run", "--data", file.resolve("below").toString()))
                .hasValue(1);
        assertThat(execute("en", "import", "x.xml", "--data", file.toString())).hasValue(1);
        assertThat(execute("en", "run", "--port", "70000", "--data", data)).hasValue(1);
        assertThat(execute("en", "run", "--server.address=a b", "--data", data)).hasValue(1);
        assertThat(execute("en", "run", "--light-modules", file.toString(), "--data", data))
                .hasValue(1);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(execute("en", "run", "--port", port, "--data", data)).hasValue(1);
            assertThat(err.toString().lines().toList())
                    .containsExactly(
                            file + " is a file, not a directory. Give another --data DIR.",
                            file + " is a file, not a directory. Give another --data DIR.",
                            file + " is a file, not a directory. Give another --data DIR.",
                            "There is no port 70000; a port is a number from 1 to 65535 (0: any that is free).",
                            "The setting server.address cannot be read (its value is `a b`).",
                            "There is no directory " + file + " (--light-modules).",
                            "Port " + port + " is in use by another program. Stop that program, or choose another port"
                                    + " with --port N.");
        }
        assertThat(Path.of(data)).doesNotExist();
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
