package org.bantin.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Pages as readers see them. */
class PublicPagesTests extends PublicSiteTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ky-ket",
                STORY,
                "/hoi-nghi/mot-ngay-o-xuong",
                "/chuong-trinh",
                "/chuong-trinh/chuong-trinh-suc-khoe-cong-nhan",
                "/van-ban",
                "/van-ban/118-kh-ldld",
                "/van-ban/1254-ldld",
                "/tim-kiem?q=suc+khoe",
                "/lich",
                "/lich?thang=2025-12",
                "/anh",
                "/nhan-vat/thu-hang",
                "/to-chuc/lien-doan-lao-dong-tinh",
                "/chu-de/suc-khoe-nguoi-lao-dong",
                "/lien-he",
                "/bao-loi",
                "/gioi-thieu",
                "/kha-nang-tiep-can",
                "/du-lieu-ca-nhan",
                "/rss",
                "/api",
                "/so-do-trang",
                "/en",
                "/en/van-ban",
                "/en/ky-ket/ba-co-quan-ky-chuong-trinh-suc-khoe"
            })
    void everyPageIsWholeAndKeepsTheRules(String path) throws Exception {
        Document page = page(path);
        assertThat(page.select("h1")).as("one h1").hasSize(1);
        assertThat(page.select("[style], script:not([src]):not([type='application/ld+json'])"))
                .as("strict policy")
                .isEmpty();
        assertThat(page.select("img:not([alt]), img:not([width])"))
                .as("pictures with text and size")
                .isEmpty();
        assertThat(page.title())
                .doesNotContain("site.")
                .endsWith(path.startsWith("/en") ? "Trade Union" : "Thanh Giang");
        assertThat(page.text())
                .doesNotContainPattern("\\b(site|fields|type)\\.[a-z]+(\\.[a-z]+)*\\b")
                .doesNotContain("FreeMarker", "${");
        assertThat(page.select("h1").first().closest("body").select("footer.foot, main#noi-dung, nav.nav"))
                .hasSize(3);
        for (Element data : page.select("script[type='application/ld+json']")) {
            assertThat(JsonMapper.shared().readTree(data.data()).get("@type")).isNotNull();
        }
    }

    @Test
    void noLinkOfTheSiteLeadsNowhere() throws Exception {
        for (String path : List.of(
                "/", STORY, "/van-ban/118-kh-ldld", "/chuong-trinh/chuong-trinh-suc-khoe-cong-nhan", "/so-do-trang")) {
            for (String link : Set.copyOf(page(path)
                    .select("a[href^=/], img[src^=/], link[href^=/], script[src]")
                    .eachAttr("abs:href"))) {
                if (link.startsWith(base())) {
                    assertThat(get(link.substring(base().length()).replaceFirst("#.*", ""))
                                    .statusCode())
                            .as(link)
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void aSigningShowsItsPartiesFactsCorrectionAndPictures() throws Exception {
        Document page = page(STORY);
        assertThat(page.select(".parties li b").eachText()).containsExactly("LĐLĐ tỉnh", "Sở Y tế");
        assertThat(page.select(".correct").text()).contains("Đính chính, 08:10 ngày 21/11/2026.", "số đúng là 14");
        assertThat(page.select(".art__body a[href='/van-ban/118-kh-ldld']").text())
                .isEqualTo("kế hoạch");
        assertThat(page.select(".tbl td.r").text()).isEqualTo("2026 12.000");
        Element hero = page.selectFirst(".art__hero img");
        assertThat(hero.attr("fetchpriority")).isEqualTo("high");
        assertThat(get(hero.attr("src")).headers().firstValue("Content-Type")).contains("image/jpeg");
        String webp = page.selectFirst(".art__hero source").attr("srcset").split(" ")[0];
        HttpResponse<byte[]> picture = get(webp);
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(page.select("meta[property=og:image]").attr("content"))
                .startsWith("https://bantin.example/.imaging/");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://bantin.example" + STORY);
        assertThat(page("/en" + STORY).select("h1").text()).isEqualTo("Three bodies sign a health programme");
    }

    @Test
    void aProgrammeAssemblesItsTimelineAndNamesTheMissingReviews() throws Exception {
        Document page = page("/chuong-trinh/chuong-trinh-suc-khoe-cong-nhan");
        assertThat(page.select(".line__year h3").eachText()).containsExactly("2026", "2025", "2024");
        assertThat(page.select(".node--gap h4").text()).isEqualTo("Chưa có hội nghị sơ kết năm 2024");
        assertThat(page.select(".node--sign, .node--conf, .node--doc")).hasSize(3);
        assertThat(page.select(".goal__val").text()).isEqualTo("412 / 1.000 lượt");
    }

    @Test
    void aDocumentKnowsWhoCitesItAndWhatItIsWorth() throws Exception {
        Document plan = page("/van-ban/118-kh-ldld");
        assertThat(plan.select("h1").text().replace('\u00a0', ' ')).isEqualTo("Kế hoạch chăm lo Tết cho đoàn viên");
        assertThat(plan.select(".docside .cite").text()).contains("1254/LĐLĐ", "Hết hiệu lực");
        assertThat(plan.select(".toc a").eachText()).containsExactly("I. Mục đích", "II. Nội dung");
        assertThat(plan.select(".sheet").text())
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Thanh Giang, ngày 18 tháng 11 năm 2026",
                        "TM. BAN THƯỜNG VỤ");
        assertThat(page("/van-ban/1254-ldld").select(".force--gone, .state--gone"))
                .isNotEmpty();
        assertThat(page("/van-ban?so=118").select(".regtable tbody tr")).isNotEmpty();
        assertThat(page("/van-ban?loai=cong-van").select(".regtable .so").eachText())
                .containsExactly("1254/LĐLĐ");
    }

    /** Everything that a browser fetches for a story, pictures of stories left out: 60,000 bytes in either coding, script 15,000. */
    @Test
    void anArticleIsLight() throws Exception {
        Document story = page(STORY);
        int scripts = 0;
        int rest = compressed(STORY);
        for (Element file : story.select("link[rel=stylesheet], link[rel=icon][type], script[src]")) {
            int size = compressed(file.hasAttr("src") ? file.attr("src") : file.attr("href"));
            rest += file.hasAttr("src") ? 0 : size;
            scripts += file.hasAttr("src") ? size : 0;
        }
        for (String module : List.of("listen", "lightbox", "suggest")) {
            scripts += compressed("/.resources/newsroom/webresources/js/" + module + ".js");
        }
        for (String face : List.of("ban-tin-serif", "be-vietnam-pro-400", "be-vietnam-pro-600")) {
            rest += compressed("/.resources/newsroom/webresources/fonts/" + face + ".woff2");
        }
        assertThat(scripts).isLessThan(15_000);
        assertThat(rest + scripts).isLessThan(60_000);
    }

    /** A letter that the small faces lack would cost the reader another file, or look like a stranger among the others. */
    @Test
    void pagesAreWrittenInLettersOfTheSmallFaces() throws Exception {
        String rare = "[#$*<=>\\[-^`{-~§©«»ÄÅÇÑÖØßäåçñöøü€←-↓]";
        for (String address : List.of("/", STORY, "/van-ban", "/lich", "/tim-kiem", "/en")) {
            assertThat(page(address).body().text()).as(address).doesNotContainPattern(rare);
        }
    }
}
