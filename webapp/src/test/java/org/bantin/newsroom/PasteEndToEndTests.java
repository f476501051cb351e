package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bantin.fixture.Browser;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What other programs put on the clipboard, pasted into a story: the files of {@code paste/} are such clipboards. */
@RunningNewsroom
class PasteEndToEndTests {
    private static final String READ = """
            const done = arguments[1];
            Promise.all([import("newsroom/editor/paste/clean.js"), import("newsroom/editor/schema.js"), import("prosemirror-model")])
              .then(([{ clean }, { schema }, { DOMParser, DOMSerializer }]) => {
                const report = clean(arguments[0], { takes: true });
                const holder = document.createElement("div");
                holder.innerHTML = report.html;
                const doc = DOMParser.fromSchema(schema).parse(holder);
                doc.check();
                holder.replaceChildren(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
                const text = holder.innerHTML.replace(/<(p|li|h\\d)>/g, "<$1>").replace(/<\\/(p|h\\d|ul|ol|li|table|tr|figure|blockquote)>/g, (end) => end + "\\n");
                done([report.from, "dropped: " + report.dropped.join(" | "), "lost: " + report.lost.join(" | "), text.trim()].join("\\n"));
              })
              .catch((error) => done(String(error.stack)));
            """;

    /** A clipboard with HTML, RTF and pictures; the picture is drawn here, so that each is another. */
    private static final String PASTE = """
            const [html, text, files, done] = arguments;
            const drawn = (n, type) => new Promise((made) => {
              const canvas = Object.assign(document.createElement("canvas"), { width: 400 + n, height: 300 });
              canvas.getContext("2d").fillRect(0, 0, 40 + n, 40);
              canvas.toBlob(made, type);
            });
            (async () => {
              const data = new DataTransfer();
              if (text) data.setData("text/plain", text);
              for (let n = 1; n <= files; n++) data.items.add(new File([await drawn(n, "image/jpeg")], `anh-${n}.jpg`, { type: "image/jpeg" }));
              if (html) {
                const bytes = new Uint8Array(await (await drawn(9, "image/png")).arrayBuffer());
                const hex = [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");
                data.setData("text/html", html);
                data.setData("text/rtf", `{\\\\rtf1 {\\\\*\\\\shppict{\\\\pict{\\\\*\\\\picprop{\\\\sp{\\\\sn x}{\\\\sv 75}}}\\\\picw9\\\\pngblip\\n${hex}}}{\\\\nonshppict{\\\\pict\\\\wmetafile8 01}}}`);
              }
              document.querySelector("#s-body").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
              done();
            })();
            """;

    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @Test
    void whatOtherProgramsCopyKeepsItsMeaning() throws IOException {
        fixture.person("danbai", "Trần Dán", Role.REPORTER);
        try (Browser writer = new Browser(port)) {
            writer.signIn("danbai", NewsroomFixture.PASSWORD);
            writer.open("/newsroom/new/article");
            writer.find("#s-body");
            for (String program : new String[] {
                "word",
                "word-web",
                "google-docs",
                "libreoffice",
                "excel",
                "gmail",
                "facebook",
                "web",
                "letters",
                "lists"
            }) {
                assertThat(writer.later(READ, file(program + ".html")))
                        .as(program)
                        .isEqualTo(file(program + ".expected").strip());
            }
            picturesArriveAndUndoRestores(writer);
            addressesAndBrokenLines(writer);
            assertThat(writer.consoleErrors()).isEmpty();
        }
    }

    private static void picturesArriveAndUndoRestores(Browser writer) throws IOException {
        writer.type("#s-body", "Có sẵn.");
        writer.later(PASTE, file("word.html"), "x", 0);
        writer.waitFor("#paste-note", "Đã dán từ Word. Giữ 3 đoạn, 2 đề mục, 2 danh sách, 1 bảng, 1 ảnh; bỏ màu chữ");
        writer.find("#s-body table + figure.fig");
        writer.waitUntilSaved();
        writer.until(d -> {
            writer.find("#s-body").sendKeys(Keys.chord(Keys.CONTROL, "z"));
            return writer.text("#s-body").equals("Có sẵn.");
        });
        writer.keys(Keys.ENTER);
        writer.later(PASTE, "", "", 2);
        writer.until(d -> 2L == (Long) writer.run("return document.querySelectorAll('#s-body figure.fig').length"));
    }

    private static void addressesAndBrokenLines(Browser writer) {
        writer.find("#s-body").sendKeys(Keys.chord(Keys.CONTROL, Keys.END), "trang");
        writer.keys(Keys.chord(Keys.SHIFT, Keys.CONTROL, Keys.ARROW_LEFT));
        writer.later(PASTE, "", "https://vidu.vn/tin?utm_source=x&a=1", 0);
        writer.find("#s-body a[href='https://vidu.vn/tin?a=1']");
        writer.keys(Keys.chord(Keys.CONTROL, Keys.END), Keys.ENTER);
        writer.later(PASTE, "", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", 0);
        writer.waitFor("#s-body .card-block", "dQw4w9WgXcQ");
        writer.keys(Keys.chord(Keys.CONTROL, Keys.END), Keys.ENTER);
        writer.later(PASTE, "", """
                Sáng 20/11/2026, tại Trung tâm Văn hoá tỉnh, hơn ba trăm đại biểu đã về dự
                hội nghị người lao động. Hội nghị nghe báo cáo về bữa ăn ca và nhà ở cho đoàn
                viên, bầu ban thanh tra nhân dân nhiệm kỳ mới.
                Sau hội nghị, các đại biểu đi thăm khu nhà trọ của công nhân ở phường bên và
                trao hai trăm suất quà.
                • Suất một
                • Suất hai""", 0);
        writer.waitFor("#paste-note", "Đã nối 3 dòng bị ngắt");
        writer.waitFor("#s-body", "ở phường bên và trao hai trăm suất quà.");
        writer.waitFor("#s-body ul", "Suất hai");
        writer.keys(Keys.chord(Keys.CONTROL, Keys.END), Keys.ENTER);
        writer.later(PASTE, "", "C«ng ®oµn ViÖt Nam kû niÖm ngµy thµnh lËp", 0);
        writer.waitFor("#s-body", "Công đoàn Việt Nam kỷ niệm ngày thành lập");
        writer.waitFor("#paste-note", "Đã đổi chữ phông cũ sang Unicode.");
        writer.keys(Keys.chord(Keys.CONTROL, Keys.END), Keys.ENTER);
        writer.later(PASTE, "", "Đơn vị\tSố\nTổ A\t12\n", 0);
        writer.waitFor("#s-body td", "Đơn vị");
        writer.waitUntilSaved();
    }

    private static String file(String name) throws IOException {
        try (InputStream in = PasteEndToEndTests.class.getResourceAsStream("/paste/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
