package org.bantin.migration.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedOptionsTests {
    @Test
    void areTakenFromAnywhereOnTheLine() {
        SharedOptions options = SharedOptions.from(new String[] {
            "--data",
            "/d",
            "user",
            "--light-modules",
            "/a",
            "add",
            "lan",
            "--light-modules=/b",
            "--bantin.store=memory",
            "--role",
            "editor"
        });
        assertThat(options.rest()).containsExactly("user", "add", "lan", "--role", "editor");
        assertThat(options.dataDirectory()).isEqualTo(Path.of("/d"));
        assertThat(options.asSettings())
                .containsExactly(
                        "--bantin.data=/d",
                        "--bantin.light-modules[0]=/a",
                        "--bantin.light-modules[1]=/b",
                        "--bantin.store=memory");
    }

    @Test
    void aMissingDirectoryIsNotTakenFromTheNextOption() {
        assertThatThrownBy(() -> SharedOptions.from(new String[] {"run", "--data", "--no-demo"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--data");
    }

    @Test
    void whatAPersonSetsTakesThePlaceOfWhatTheCommandSets() {
        assertThat(SharedOptions.eachOnce(
                        List.of("--server.address=127.0.0.1", "--bantin.demo=true"),
                        List.of("--server.address=::1", "--server.port=1", "--server.port=2")))
                .containsExactly("--server.address=::1", "--bantin.demo=true", "--server.port=2");
    }

    @ParameterizedTest
    @CsvSource({"vi_VN.UTF-8,,vi", "en_US.UTF-8,,en", "vi_VN,C,en", ",vi,vi", ",,en", "C,,en"})
    void theLanguageFollowsTheEnvironment(String lang, String lcAll, String expected) {
        Map<String, String> environment =
                Map.of("LANG", lang == null ? "" : lang, "LC_ALL", lcAll == null ? "" : lcAll);
        assertThat(CommandLineStart.language(environment)).isEqualTo(Locale.forLanguageTag(expected));
    }
}
