package org.bantin.site;

import static org.bantin.site.SiteFixture.at;
import static org.bantin.site.SiteFixture.list;
import static org.bantin.site.SiteFixture.shown;
import static org.bantin.site.SiteFixture.values;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import org.bantin.content.Item;
import org.bantin.content.ItemId;

/** What the tests of the public site read: a few items of every kind that name one another. */
final class SampleSite {
    private final SiteFixture site;
    private final Path data;
    private Item signings;
    private Item meetings;
    private ItemId photo;
    private ItemId other;
    private Item union;
    private Item topic;
    private Item author;
    private Item programme;
    private Item plan;

    SampleSite(SiteFixture site, Path data) {
        this.site = site;
        this.data = data;
    }

    void fill() throws IOException {
        basics();
        register();
        stories();
        events();
        rest();
    }

    private void basics() throws IOException {
        site.owner("Công đoàn Thanh Giang", "Thanh Giang Trade Union");
        signings = site.live("section", "title", "Ký kết", "title_en", "Signings", "order", 1L);
        meetings = site.live("section", "title", "Hội nghị", "order", 2L);
        photo = site.photo(data, "xuong.jpg", Color.GRAY);
        other = site.photo(data, "hop.jpg", Color.DARK_GRAY);
        union = site.live(
                "organisation", "name", "Liên đoàn Lao động tỉnh", "shortName", "LĐLĐ tỉnh", "kind", "cong-doan");
        topic = site.live("topic", "title", "Sức khỏe người lao động");
        author = site.live("person", "name", "Thu Hằng", "author", true, "lead", "Phóng viên");
        programme = site.live(
                "programme",
                "title",
                "Chương trình sức khỏe công nhân",
                "lead",
                "Khám tại xưởng mỗi năm một lần.",
                "kind",
                "chuong-trinh",
                "periodFrom",
                2023L,
                "periodTo",
                2028L,
                "parties",
                list(values("name", "LĐLĐ tỉnh", "organisation", union.id().value())),
                "targets",
                list(values("name", "Lượt khám", "unit", "lượt", "target", 1000.0, "result", 412.0)));
    }

    private void register() throws IOException {
        plan = site.live(
                "document",
                "number",
                "118",
                "symbol",
                "KH-LĐLĐ",
                "documentType",
                "ke-hoach",
                "abstract",
                "chăm lo Tết cho đoàn viên",
                "issuer",
                union.id().value(),
                "place",
                "Thanh Giang",
                "issuedOn",
                at("2026-11-18T00:00:00Z"),
                "signer",
                "Lương Thị Khánh Hòa",
                "signerPosition",
                "Phó Chủ tịch",
                "authority",
                "TM.",
                "authorityBody",
                "Ban Thường vụ",
                "programme",
                programme.id().value(),
                "recipients",
                list("Như trên;", "Lưu: VT."),
                "body",
                "<h2>I. Mục đích</h2><p>Bảo đảm mọi người đều có Tết.</p><h2>II. Nội dung</h2><p>Đúng người.</p>");
    }

    private void stories() throws IOException {
        site.live(
                "document",
                "number",
                "1254",
                "symbol",
                "LĐLĐ",
                "documentType",
                "cong-van",
                "abstract",
                "rà soát đoàn viên khó khăn",
                "issuer",
                union.id().value(),
                "place",
                "Thanh Giang",
                "issuedOn",
                at("2026-11-20T00:00:00Z"),
                "signer",
                "Lương Thị Khánh Hòa",
                "force",
                "het-hieu-luc",
                "addressees",
                list("Công đoàn cơ sở", "Công đoàn ngành"),
                "body",
                "<p>Thực hiện kế hoạch.</p>",
                "citations",
                list(values("reference", "118/KH-LĐLĐ", "document", plan.id().value(), "relation", "thuc-hien")));
    }

    private void events() throws IOException {
        site.live(
                "signing",
                "title",
                "Ba cơ quan ký chương trình sức khỏe",
                "title_en",
                "Three bodies sign a health programme",
                "lead",
                "Khám lúc đổi ca, không mất ngày công.",
                "section",
                signings.id().value(),
                "byline",
                "Thu Hằng",
                "authors",
                list(author.id().value()),
                "topics",
                list(topic.id().value()),
                "programme",
                programme.id().value(),
                "signedOn",
                at("2026-11-20T07:00:00Z"),
                "place",
                "Trung tâm Văn hóa",
                "agreementTitle",
                "Chương trình phối hợp",
                "hero",
                "jcr:" + photo.value(),
                "photos",
                list(shown(photo), shown(other)),
                "parties",
                list(
                        values("name", "LĐLĐ tỉnh", "signatory", "Bà Hòa"),
                        values("name", "Sở Y tế", "signatory", "Ông Nghĩa")),
                "commitments",
                list("Khám tại xưởng", "Mở đến 21 giờ"),
                "corrections",
                list(values("at", at("2026-11-21T01:10:00Z"), "text", "Bản đầu ghi 12 điểm, số đúng là 14.")),
                "body",
                "<p>Đoạn một.</p><p>Đoạn hai, theo <a href=\"item:" + plan.id().value()
                        + "\">kế hoạch</a>.</p><h2>Chỉ tiêu</h2>"
                        + "<table><thead><tr><th>Năm</th><th>Lượt</th></tr></thead><tbody><tr><td>2026</td><td>12.000</td></tr></tbody></table>"
                        + "<figure data-asset=\"" + other.value() + "\"></figure>");
    }

    private void rest() throws IOException {
        site.live(
                "conference",
                "title",
                "Sơ kết năm 2025",
                "lead",
                "Bếp ăn vượt kế hoạch.",
                "section",
                meetings.id().value(),
                "programme",
                programme.id().value(),
                "kind",
                "so-ket",
                "startsAt",
                at("2025-12-18T01:00:00Z"),
                "endsAt",
                at("2025-12-18T04:30:00Z"),
                "place",
                "Hội trường A",
                "chairs",
                list(values("name", "Bà Hòa", "position", "Phó Chủ tịch")),
                "photos",
                list(shown(other)),
                "body",
                "<p>Nội dung.</p>");
        site.live(
                "photo-story",
                "title",
                "Một ngày ở xưởng",
                "lead",
                "Từ ca sáng.",
                "section",
                meetings.id().value(),
                "photos",
                list(shown(photo), shown(other), shown(photo)));
    }
}
