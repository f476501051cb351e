package org.bantin.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Feeds, calendars, sitemaps and paper, read by real parsers. */
class PublicFormatsTests extends PublicSiteTest {
    @Test
    void aDocumentIsSetOnPaperFromItsFields() throws Exception {
        HttpResponse<byte[]> answer = get("/van-ban/118-kh-ldld.pdf", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        try (PDDocument paper = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 118/KH-LĐLĐ", "KẾ HOẠCH", "Bảo đảm mọi người")
                    .contains("TM. BAN THƯỜNG VỤ", "Lương Thị Khánh Hòa", "Nơi nhận:", "Lưu: VT.");
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(paper.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(paper.getDocumentInformation().getTitle()).contains("Kế hoạch 118/KH-LĐLĐ");
            for (COSName name : paper.getPage(0).getResources().getFontNames()) {
                assertThat(paper.getPage(0).getResources().getFont(name).isEmbedded())
                        .as(name.getName())
                        .isTrue();
            }
            assertThat(paper.getPage(0).getMediaBox().getWidth()).isBetween(595f, 595.4f);
        }
        assertThat(get("/ky-ket.pdf").statusCode()).isEqualTo(404);
        assertThat(page("/van-ban/118-kh-ldld").select("a[href='/van-ban/118-kh-ldld.pdf']"))
                .isNotEmpty();
    }

    @Test
    void feedsCalendarsAndSitemapsAreReadByRealParsers() throws Exception {
        for (String feed : List.of(
                "/rss.xml",
                "/atom.xml",
                "/ky-ket/rss.xml",
                "/ky-ket/atom.xml",
                "/chu-de/suc-khoe-nguoi-lao-dong/rss.xml",
                "/rss.xml?q=suc+khoe")) {
            SyndFeed read = new SyndFeedInput().build(new StringReader(text(feed)));
            assertThat(read.getEntries()).as(feed).isNotEmpty();
            assertThat(read.getEntries().get(0).getLink()).startsWith("https://bantin.example/");
        }
        for (String calendar : List.of(
                "/lich.ics",
                "/hoi-nghi/so-ket-nam-2025.ics",
                "/chuong-trinh/chuong-trinh-suc-khoe-cong-nhan/lich.ics")) {
            assertThat(new CalendarBuilder()
                            .build(new StringReader(text(calendar)))
                            .getComponentList()
                            .getAll())
                    .as(calendar)
                    .isNotEmpty();
        }
        for (String map : List.of(
                "/sitemap.xml",
                "/sitemap-pages.xml",
                "/sitemap-items.xml?nam=2026",
                "/sitemap-news.xml",
                "/opensearch.xml")) {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(get(map).body()));
            assertThat(document.getDocumentElement().getChildNodes().getLength())
                    .as(map)
                    .isPositive();
        }
        assertThat(text("/sitemap-items.xml?nam=2026")).contains("https://bantin.example" + STORY);
        assertThat(JsonMapper.shared()
                        .readTree(text("/oembed?url=https%3A%2F%2Fbantin.example" + STORY))
                        .get("title")
                        .asString())
                .isEqualTo("Ba cơ quan ký chương trình sức khỏe");
        assertThat(get("/oembed?url=https%3A%2F%2Felsewhere.example%2Fx").statusCode())
                .isEqualTo(404);
        assertThat(text("/robots.txt")).contains("Sitemap: https://bantin.example/sitemap.xml", "Disallow: /newsroom");
        assertThat(text("/.well-known/security.txt"))
                .containsPattern("Contact: (mailto:\\S+@\\S+|https://bantin.example/lien-he)\n")
                .containsPattern("Expires: 20\\d\\d-\\d\\d-\\d\\dT00:00:00Z")
                .contains("Canonical: https://bantin.example/.well-known/security.txt");
        assertThat(get("/favicon.ico").headers().firstValue("Content-Type")).hasValue("image/x-icon");
        assertThat(get("/apple-touch-icon.png").headers().firstValue("Content-Type"))
                .hasValue("image/png");
    }
}
