package org.bantin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bantin.fixture.Browser;
import org.bantin.operations.KilledInstance.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody writes while the network goes and the server is killed and started again: a real process, a real browser. */
class WritingEndToEndTests {
    private static final String PASSWORD = "mot-cau-de-nho-1";

    @TempDir
    Path data;

    @Test
    void nothingTypedIsLostWhenTheNetworkGoesAndTheServerIsKilled() throws Exception {
        KilledInstance first = KilledInstance.start(data);
        int port = first.port();
        Answer added = KilledInstance.command(
                PASSWORD, "user", "add", "thuha", "--role", "reporter", "--password-stdin", "--data", data.toString());
        assertThat(added.code()).as(added.text()).isZero();
        try (Browser writer = new Browser(port)) {
            writer.signIn("thuha", PASSWORD);
            writer.open("/newsroom/new/article");
            writer.type("#s-title", "Ngày hội việc làm");
            writer.waitUntilSaved();

            writer.offline(true);
            writer.type("#s-lead", "Viết khi mất mạng.");
            shows(writer, "offline");
            assertThat(writer.text("#offline-note")).isNotBlank();

            first.kill();
            writer.offline(false);
            writer.type("#s-body", "Viết khi máy chủ đã chết.");
            shows(writer, "offline");
            try (KilledInstance second = KilledInstance.start(data, port)) {
                shows(writer, "signed-out"); // sessions live in the process that was killed
                writer.type("dialog[open] input[type=password]", PASSWORD);
                writer.click("dialog[open] .btn-primary");
                writer.waitUntilSaved();
                assertThat(writer.shows("#offline-note:not([hidden])")).isFalse();
                second.signIn("thuha", PASSWORD);
                String id = writer.path().substring("/newsroom/items/".length());
                assertThat(second.json("/newsroom/api/items/" + id)
                                .get("fields")
                                .toString())
                        .contains("Ngày hội việc làm", "Viết khi mất mạng.", "Viết khi máy chủ đã chết.");
            }
        } finally {
            first.kill();
        }
    }

    private static void shows(Browser writer, String state) {
        writer.until(d -> state.equals(writer.find("#save").getDomAttribute("data-state")));
    }
}
