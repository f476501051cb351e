package org.bantin.migration.wxr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bantin.asset.AssetsFixture;
import org.bantin.content.Item;
import org.bantin.content.ItemState;
import org.bantin.content.SaveRequest;
import org.bantin.content.TestContent;
import org.bantin.content.page.PageCopy;
import org.bantin.migration.ImportProgress;
import org.bantin.migration.ImportReport;
import org.bantin.migration.ImportReport.Count;
import org.bantin.publishing.TestPublishing;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WxrImportTests {
    private static final WxrOptions POSTS = WxrOptions.USUAL.withTypes(Set.of("post"));

    @TempDir
    Path directory;

    private TestImport into;
    private TestPublishing publishing;
    private List<String> lines;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        into = new TestImport(directory.resolve("renditions"));
        publishing = into.publishing;
        lines = into.lines;
        file = directory.resolve("trang-cu.wxr");
        try (InputStream in = WxrImportTests.class.getResourceAsStream("oddities.wxr")) {
            Files.copy(in, file);
        }
    }

    @AfterEach
    void close() {
        into.close();
    }

    @Test
    void bringsInEveryReadableRecordAndNamesTheOthersWithTheReason() {
        ImportReport report = run(POSTS);

        assertThat(report.reasons())
                .containsOnly(
                        entry("status", 1),
                        entry("type", 2),
                        entry("empty", 1),
                        entry("same-number", 1),
                        entry("not-xml", 1),
                        entry("cut-off", 1));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("skipped #16 “Đã xóa”: status trash"))
                .anyMatch(line -> line.startsWith("skipped #18") && line.endsWith("type nav_menu_item"))
                .anyMatch(line -> line.contains("“Thẻ hỏng không đóng…”: not-xml"))
                .anyMatch(line -> line.startsWith("lost #10") && line.endsWith("<script>"));
        assertThat(report.count(Count.CREATED)).isEqualTo(13);
        assertThat(report.count(Count.PUBLISHED)).isEqualTo(8);
        assertThat(report.count(Count.DRAFTS)).isEqualTo(5);
        assertThat(report.count(Count.COMMENTS)).isEqualTo(1);
        assertThat(report.count(Count.REPAIRED)).isPositive();
        assertThat(publishing.journal().head()).as("one batch, one entry").isEqualTo(1);
    }

    @Test
    void carriesOverTextDateSectionAuthorAndAddress() {
        run(POSTS);

        Item item = live("/tin-hoat-dong/bai-thuong");
        assertThat(item.title()).isEqualTo("Bài thường & đủ");
        assertThat(item.fields().text("lead")).contains("Sapo in đậm của bài.");
        assertThat(item.fields().text("body")).contains("<p>Thân bài <a href=\"/?p=11\">xem thêm</a>.</p>");
        assertThat(item.fields().text("byline")).contains("Phóng viên Một");
        assertThat(item.published().first()).isEqualTo(Instant.parse("2019-05-01T01:00:00Z"));
        assertThat(item.path()).isEqualTo("/2019/05/bai-thuong");
        assertThat(publishing.live().redirect("/?p=10")).contains("/tin-hoat-dong/bai-thuong");
        assertThat(publishing.live().redirect("/2019/05/bai-thuong")).contains("/tin-hoat-dong/bai-thuong");
        assertThat(live("/tin-hoat-dong").title()).isEqualTo("Tin hoạt động");
        assertThat(live("/tin-tuc-la/bai-cuoi").title()).isEqualTo("Bài cuối");
        assertThat(live("/tin-hoat-dong/bai-khoi").fields().text("lead")).contains("Sapo lặp lại.");
    }

    @Test
    void turnsClassicTextShortcodesAndBlocksIntoOurVocabulary() {
        ImportReport report = run(POSTS);

        assertThat(live("/tin-hoat-dong/bai-co-dien").fields().text("body").orElseThrow())
                .startsWith("<p>Đoạn một dòng một<br>đoạn một dòng hai.</p><p>Đoạn hai.</p>")
                .contains(
                        "<p><a href=\"https://cu.example.org/wp-content/uploads/2019/05/anh-300x200.png\">Chú thích ảnh</a></p>")
                .contains("<figure data-embed=\"https://www.youtube.com/watch?v=abcdefghijk\"></figure>")
                .contains("<p>Giữa</p>")
                .contains("<ul><li>một</li><li>hai</li></ul>")
                .contains("Năm [2019] vẫn còn.")
                .doesNotContain("[gallery", "contact-form");
        assertThat(live("/tin-hoat-dong/bai-co-dien").fields().text("lead")).contains("Tóm tắt … của bài");
        assertThat(live("/tin-hoat-dong/bai-khoi").fields().text("body").orElseThrow())
                .startsWith("<h3>Tiêu đề</h3>")
                .contains("data-embed=\"https://youtu.be/abcdefghijk\"", "<td>Ô</td>", ">Không còn</a>")
                .doesNotContain("wp:", "Sapo lặp lại");
        assertThat(report.losses())
                .containsEntry("[contact-form-7]", 1)
                .containsEntry("[gallery]", 1)
                .containsEntry("reusable-block", 1);
    }

    @Test
    void takesPicturesFromTheDirectoryOfUploads() throws IOException {
        Path uploads = Files.createDirectories(directory.resolve("uploads/2019/05"));
        Files.write(uploads.resolve("anh.png"), AssetsFixture.jpeg(400, 300));

        ImportReport report = run(POSTS.withMedia(directory.resolve("uploads")));

        assertThat(report.count(Count.MEDIA)).isEqualTo(1);
        Item item = live("/tin-hoat-dong/bai-co-dien");
        String asset = item.fields().text("hero").orElseThrow();
        String uuid = asset.substring("jcr:".length());
        assertThat(item.fields().text("body").orElseThrow())
                .contains("<figure data-asset=\"" + uuid
                        + "\" data-alt=\"Toàn cảnh\"><figcaption>Chú thích ảnh</figcaption></figure>")
                .contains("<figure data-gallery=\"" + uuid + "\"></figure>");
        Item photo = publishing.live().find(new org.bantin.content.ItemId(uuid)).orElseThrow();
        assertThat(photo.fields().text("caption")).contains("Chú thích trong kho");
        assertThat(photo.fields().text("alt")).contains("Mô tả ảnh");
        assertThat(lines)
                .anyMatch(line -> line.contains("no-file https://cu.example.org/wp-content/uploads/2019/05/mat.jpg"));

        ImportReport withoutThem = run(POSTS);
        assertThat(withoutThem.count(Count.UPDATED)).isZero();
        assertThat(live("/tin-hoat-dong/bai-co-dien").fields().text("hero")).hasValue(asset);
    }

    @Test
    void importsNothingTwiceAndUpdatesWhatChangedThereUnlessItWasEditedHere() throws IOException {
        run(POSTS);
        long head = publishing.journal().head();

        ImportReport again = run(POSTS);
        assertThat(again.count(Count.CREATED)).isZero();
        assertThat(again.count(Count.UPDATED)).isZero();
        assertThat(again.count(Count.UNCHANGED)).isEqualTo(13);
        assertThat(publishing.journal().head()).isEqualTo(head);

        Item edited = live("/tin-tuc-la/bai-cuoi");
        Item draft = publishing.draft(edited.id());
        publishing
                .content
                .saveDraft()
                .execute(
                        TestPublishing.SYSTEM,
                        SaveRequest.change(draft, TestContent.fields("lead", "Sửa ở đây"), null));
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String changed = text.replace("<p>Cu\u00e1\u00bb\u0091i</p>", "<p>Moi</p>")
                .replace(">xem th\u00c3\u00aam<", ">xem nua<");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed, StandardCharsets.ISO_8859_1);

        ImportReport third = run(POSTS);

        assertThat(third.count(Count.UPDATED)).isEqualTo(1);
        assertThat(third.reasons()).containsEntry("edited-here", 1);
        assertThat(live("/tin-hoat-dong/bai-thuong").fields().text("body").orElseThrow())
                .contains("xem nua");
        assertThat(publishing.draft(edited.id()).fields().text("lead")).contains("Sửa ở đây");
    }

    @Test
    void publishesWhatACrashLeftAsDraft() {
        run(POSTS.asDrafts());
        assertThat(publishing.journal().head()).isZero();

        ImportReport report = run(POSTS);

        assertThat(report.count(Count.PUBLISHED)).isEqualTo(8);
        assertThat(publishing.journal().head()).isEqualTo(1);
    }

    @Test
    void keepsDraftsAsDraftsAndTakesPagesOnRequest() {
        run(WxrOptions.USUAL);

        assertThat(live("/trang/gioi-thieu").title()).isEqualTo("Giới thiệu");
        assertThat(publishing.live().redirect("/gioi-thieu/")).contains("/trang/gioi-thieu");
        Optional<Item> pending =
                publishing.content.items().findByPath(TestPublishing.SYSTEM, "articles", "/2019/05/cho-duyet");
        assertThat(pending.orElseThrow().state()).isEqualTo(ItemState.IN_REVIEW);
        assertThat(pending.orElseThrow().fields().text("body"))
                .as("a byte that was no UTF-8")
                .contains("<p>Chờ café</p>");
        assertThat(publishing.live().find(pending.orElseThrow().id())).isEmpty();
    }

    @Test
    void stopsBetweenBatchesWhenAsked() {
        ImportProgress progress = new ImportProgress();
        progress.cancel();

        ImportReport report = into.run(POSTS, progress, file);

        assertThat(report.count(Count.CREATED)).isZero();
    }

    @Test
    void keepsWhatAskedForAPasswordAsADraftAndReadsTitlesWithLoneSigns() throws IOException {
        Files.writeString(file, """
                <rss><channel>
                <item><title>Nội bộ</title><content:encoded><![CDATA[<p>Kín</p>]]></content:encoded><wp:post_id>1</wp:post_id>
                <wp:post_name>noi-bo</wp:post_name><wp:post_password>bi-mat</wp:post_password>
                <wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
                <item><title>Tuổi < 18 & > 6</title><content:encoded><![CDATA[<p>Mở</p>]]></content:encoded><wp:post_id>2</wp:post_id>
                <wp:post_name>tuoi</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
                </channel></rss>
                """);

        ImportReport report = run(POSTS);

        assertThat(report.count(Count.DRAFTS)).isEqualTo(1);
        assertThat(lines).anyMatch(line -> line.startsWith("note #1") && line.endsWith("password"));
        assertThat(publishing.live().findByAddress("/tin-tuc/noi-bo")).isEmpty();
        assertThat(live("/tin-tuc/tuoi").title()).isEqualTo("Tuổi < 18 & > 6");
    }

    @Test
    void whatWasImportedCanBePublishedAgainAndKeepsVersions() {
        run(POSTS);
        Item story = live("/tin-hoat-dong/bai-thuong");
        publishing
                .content
                .saveDraft()
                .execute(
                        TestPublishing.SYSTEM,
                        SaveRequest.change(publishing.draft(story.id()), TestContent.fields("title", "Sửa"), null));

        publishing.publishNow(publishing.draft(story.id()));

        assertThat(live("/tin-hoat-dong/bai-thuong").title()).isEqualTo("Sửa");
        assertThat(publishing.content.revisions().list(TestPublishing.SYSTEM, story.id()))
                .hasSize(1);
        assertThat(run(POSTS).count(Count.UNCHANGED)).isPositive();
    }

    @Test
    void stickyPostsStandOnTheFrontPageAndSharedBlocksInTheirTexts() throws IOException {
        Files.writeString(file, """
                <rss><channel><link>https://bao.example.org</link>
                <item><title>Khung</title><content:encoded><![CDATA[<!-- wp:paragraph --><p>Đường dây nóng 1900.</p><!-- /wp:paragraph --><!-- wp:block {"ref":9} /-->]]></content:encoded>
                <wp:post_id>9</wp:post_id><wp:status>publish</wp:status><wp:post_type>wp_block</wp:post_type></item>
                <item><title>Thông báo</title><content:encoded><![CDATA[<!-- wp:paragraph --><p>Một.</p><!-- /wp:paragraph -->
                <!-- wp:block {"ref":9,"content":{}} /--><!-- wp:block {"ref":77} /-->]]></content:encoded><excerpt:encoded>Sapo.</excerpt:encoded>
                <wp:post_id>1</wp:post_id><wp:post_name>thong-bao</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                <wp:is_sticky>1</wp:is_sticky><wp:post_date_gmt>2020-05-01 01:00:00</wp:post_date_gmt></item>
                <item><title>Mới hơn</title><content:encoded><![CDATA[<p>Hai.</p>]]></content:encoded><excerpt:encoded>Sapo.</excerpt:encoded>
                <wp:post_id>2</wp:post_id><wp:post_name>moi-hon</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                <wp:is_sticky>1</wp:is_sticky><wp:post_date_gmt>2021-05-01 01:00:00</wp:post_date_gmt></item>
                </channel></rss>
                """);

        ImportReport report = run(POSTS);

        assertThat(report.count(Count.PINS)).isEqualTo(2);
        assertThat(report.count(Count.BLOCKS)).isEqualTo(1);
        assertThat(report.losses())
                .as("one that holds itself, one that is not there")
                .containsEntry("reusable-block", 2);
        assertThat(live("/tin-tuc/thong-bao").fields().text("body")).contains("<p>Một.</p><p>Đường dây nóng 1900.</p>");
        PageCopy front = publishing
                .pageCopies()
                .find(StoreName.LIVE, Actor.PUBLIC, "/trang-nhat")
                .orElseThrow()
                .copy();
        assertThat(front.partsOf("lead"))
                .extracting(part -> part.text("item"))
                .containsExactly(live("/tin-tuc/moi-hon").id().value());
        assertThat(front.partsOf("top"))
                .extracting(part -> part.text("item"))
                .containsExactly(live("/tin-tuc/thong-bao").id().value());
        assertThat(run(POSTS).count(Count.PINS)).isZero();
    }

    @Test
    void readsWhoMadeAPictureOutOfWhatWordPressAndItsPlugInsNoted() {
        String php = "a:1:{s:10:\"image_meta\";a:2:{s:6:\"credit\";s:7:\"Lê \"A\"\";s:9:\"copyright\";s:0:\"\";}}";

        assertThat(WxrCredits.serialized(php, "credit")).isEqualTo("Lê \"A\"");
        assertThat(WxrCredits.serialized(php, "copyright")).isEmpty();
    }

    private ImportReport run(WxrOptions options) {
        return into.run(options, file);
    }

    private Item live(String address) {
        return into.live(address);
    }
}
