package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bantin.fixture.Browser;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reporter hands in a text and its photo, looks at what was recognised and goes on writing. */
@RunningNewsroom
class ManuscriptsEndToEndTests {
    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @TempDir
    Path directory;

    @Test
    void aTextAndItsPhotoBecomeOneDraftThatIsCheckedFirst() throws IOException {
        fixture.person("lan.anh", "Nguyễn Lan Anh", Role.REPORTER);
        Path text = Files.writeString(directory.resolve("bai.txt"), """
                Hai ngành ký kết chương trình phối hợp giai đoạn 2026–2030
                Sáng 17/11, tại hội trường Hội Nông dân tỉnh, hai ngành ký kết chương trình phối hợp chăm lo người lao động.
                IMG_4127
                Hai bên ký kết. Ảnh: Văn Phú
                Chương trình có năm   nội dung, thực hiện trong năm năm liền.
                """);
        Path photo = NewsroomFixture.picture(directory, "IMG_4127.jpg", 0x2f6f4f);
        try (Browser reporter = new Browser(port)) {
            reporter.signIn("lan.anh", NewsroomFixture.PASSWORD);
            reporter.open("/newsroom/intake");
            reporter.until(d -> reporter.run("return document.documentElement.dataset.ready"));
            reporter.choose("#manuscripts", text, photo);
            reporter.until(d -> reporter.path().matches("/newsroom/intake/[0-9a-f-]{36}")
                    && reporter.run("return document.documentElement.dataset.ready") != null);

            assertThat(reporter.text("#raw .span-check")).contains("Hai ngành ký kết");
            assertThat(reporter.run("return document.querySelector('#kind').value"))
                    .isEqualTo("signing");
            assertThat(reporter.run("return document.querySelector('#photo-0-credit').value"))
                    .isEqualTo("Văn Phú");
            assertThat(reporter.problems()).isEmpty();

            reporter.click(".find-do .btn-link");
            reporter.click("#go");
            reporter.until(d -> reporter.path().startsWith("/newsroom/items/")
                    && reporter.run("return document.documentElement.dataset.ready") != null);
            assertThat((String) reporter.run("return document.querySelector('#s-lead').value"))
                    .startsWith("Sáng 17/11");
            reporter.click("#s-body p");
            reporter.keys(Keys.chord(Keys.CONTROL, Keys.ALT, "t"));
            reporter.waitFor("có năm nội dung");
            reporter.waitUntilSaved();
            assertThat(reporter.consoleErrors()).isEmpty();
        }
    }
}
