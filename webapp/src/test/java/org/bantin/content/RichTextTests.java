package org.bantin.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTests {
    private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String OTHER = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<ul>",
            "<ol>",
            "</ul>",
            "</ol>",
            "<li>",
            "</li>",
            "<b>",
            "</b>",
            "<em>",
            "</em>",
            "<a href='/x'>",
            "<a href='javascript:x'>",
            "</a>",
            "<table>",
            "<tr>",
            "<td>",
            "<th scope=col>",
            "</td>",
            "</tr>",
            "</table>",
            "<caption>",
            "<blockquote>",
            "<footer>",
            "</footer>",
            "</blockquote>",
            "<h1>",
            "</h1>",
            "<h5>",
            "</h5>",
            "<br>",
            "&nbsp;",
            " ",
            "\n",
            "chữ",
            "ô\u0323",
            "&lt;",
            "&amp;",
            "\"",
            "<figure data-asset='" + ID + "'>",
            "<figcaption>",
            "</figcaption>",
            "</figure>",
            "<img src=x>",
            "<aside data-document='" + ID + "'>",
            "</aside>",
            "<svg>",
            "<style>",
            "</style>",
            "<span>",
            "</span>",
            "<sub>",
            "</sub>",
            "<!--",
            "-->",
            "<pre>",
            "<cite>",
            "</cite>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hội nghị <strong>tổng kết</strong> <em>năm</em> <u>2026</u> <s>cũ</s> H<sub>2</sub>O m<sup>2</sup><br>xuống dòng</p>",
                "<h2>Một</h2><h3>Hai</h3><h4>Ba</h4>",
                "<ul><li>Một</li><li>Hai<ol start=\"3\"><li>Ba</li></ol></li></ul>",
                "<blockquote><p>Lời nói</p><p>Hai</p><cite>Ông A</cite></blockquote>",
                "<table><caption>Bảng 1</caption><thead><tr><th scope=\"col\">A</th><th colspan=\"2\">B</th></tr></thead>"
                        + "<tbody><tr><td rowspan=\"2\">1</td><td></td><td>3<br>4</td></tr></tbody></table>",
                "<figure data-asset=\"" + ID + "\" data-credit=\"Ảnh: X\" data-alt=\"Mô tả\" data-layout=\"wide\">"
                        + "<figcaption>Chú thích <em>ảnh</em></figcaption></figure>",
                "<figure data-gallery=\"" + ID + " " + OTHER + "\"><figcaption>Chùm</figcaption></figure>",
                "<figure data-embed=\"https://www.youtube.com/watch?v=abc123\"></figure>",
                "<aside data-document=\"" + ID + "\"></aside><aside data-related=\"" + ID + " " + OTHER + "\"></aside>",
                "<p><a href=\"item:" + ID
                        + "#muc-2\">bài</a> <a href=\"/van-ban/x?a=1&amp;b=2\">x</a> <a href=\"#y\">y</a>"
                        + " <a href=\"https://vi.wikipedia.org/wiki/Công_đoàn\">z</a> <a href=\"mailto:a@b.vn\">m</a></p>",
                "<p>1 &lt; 2 &amp; 3 &gt; 2 \"quote\"</p>"
            })
    void leavesTheVocabularyAlone(String html) {
        assertThat(RichText.of(html).html()).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Chỉ chữ | <p>Chỉ chữ</p>",
                "<p>a</p>b<p>c</p> | <p>a</p><p>b</p><p>c</p>",
                "<div><div>a</div>b</div> | <p>a</p><p>b</p>",
                "<b>đậm</b> <i>nghiêng</i> | <p><strong>đậm</strong> <em>nghiêng</em></p>",
                "<h1>A</h1><h6>B</h6> | <h2>A</h2><h4>B</h4>",
                "<p>  a  <span style='color:red'> b</span>  </p> | <p>a b</p>",
                "<p><br></p><p>&nbsp;</p><p>x<br></p> | <p>x</p>",
                "<p><font color=red>a</font></p> | <p>a</p>",
                "<li>rơi</li> | <p>rơi</p>",
                "<ul><li><p>a</p><p>b</p></li></ul> | <ul><li>a<br>b</li></ul>",
                "<ul><li>a</li><ul><li>b</li></ul></ul> | <ul><li>a<ul><li>b</li></ul></li></ul>",
                "<p><a href='javascript:alert(1)'>a</a></p> | <p>a</p>",
                "<p>a<img src=x onerror=alert(1)>b</p> | <p>ab</p>",
                "<blockquote>Lời <footer>Bà B</footer></blockquote> | <blockquote><p>Lời</p><cite>Bà B</cite></blockquote>",
                "<iframe src='https://www.youtube.com/embed/abcdef123?x=1'></iframe> | <figure data-embed=\"https://www.youtube.com/watch?v=abcdef123\"></figure>",
                "<table><tr><td><p>a</p><p>b</p></td></tr></table> | <table><tbody><tr><td>a<br>b</td></tr></tbody></table>",
            })
    void bringsOtherMarkupIntoTheVocabulary(String html, String expected) {
        assertThat(RichText.of(html).html()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=alert(1) style='x'>a</p>",
                "<svg><script>alert(1)</script></svg>",
                "<svg onload=alert(1)>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<a href='java\nscript:alert(1)'>a</a>",
                "<a href='jAvAsCrIpT:alert(1)'>a</a>",
                "<a href='&#106;avascript:alert(1)'>a</a>",
                "<a href=' javascript:alert(1)'>a</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>a</a>",
                "<a href='vbscript:x'>a</a>",
                "<a href='//evil.example'>a</a>",
                "<a href='\\\\evil.example'>a</a>",
                "<a href='/\\evil.example'>a</a>",
                "<a href='item:javascript:alert(1)'>a</a>",
                "<a href='https:evil'>a</a>",
                "<iframe src='https://evil.example'></iframe>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<object data=x></object><embed src=x>",
                "<form action=x><input name=a><button>b</button></form>",
                "<meta http-equiv=refresh content='0;url=x'><base href=x><link rel=stylesheet href=x>",
                "<style>@import 'x'</style>",
                "<template><script>alert(1)</script></template>",
                "<img src=x onerror=alert(1)>",
                "<figure data-asset=\"x\" onmouseover=alert(1)><img src=javascript:alert(1)></figure>",
                "<figure data-embed=\"javascript:alert(1)\"></figure>",
                "<figure data-embed=\"http://plain.example/\"></figure>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                "<plaintext><script>alert(1)</script>",
                "<xmp><script>alert(1)</script></xmp>",
                "<!--[if IE]><script>alert(1)</script><![endif]-->",
                "<table><script>alert(1)</script><tr><td onclick=x>a</td></tr></table>",
                "<video src=x onerror=alert(1)></video><audio src=x></audio>",
                "<p><a href=\"https://a.example/&quot;onclick=alert(1)\">a</a></p>",
                "<details ontoggle=alert(1) open>a</details>",
                "<marquee onstart=alert(1)>a</marquee>",
                "<select><option><img src=x onerror=alert(1)></select>"
            })
    void leavesNothingOfHostileMarkup(String html) {
        String clean = RichText.of(html).html();
        var parsed = org.jsoup.Jsoup.parseBodyFragment(clean);
        assertThat(parsed.body().select("*").not("body").eachAttr("href"))
                .allSatisfy(href -> assertThat(href)
                        .matches("(?i)(https?://[^/].*|mailto:.*|tel:.*|item:[0-9a-f-]{36}.*|/[^/\\\\].*|/|#.*)"));
        for (var element : parsed.body().select("*").not("body")) {
            assertThat(element.normalName())
                    .isIn(
                            "p",
                            "h2",
                            "h3",
                            "h4",
                            "ul",
                            "ol",
                            "li",
                            "blockquote",
                            "cite",
                            "a",
                            "strong",
                            "em",
                            "u",
                            "s",
                            "sub",
                            "sup",
                            "br",
                            "table",
                            "caption",
                            "thead",
                            "tbody",
                            "tfoot",
                            "tr",
                            "th",
                            "td",
                            "figure",
                            "figcaption",
                            "aside");
            element.attributes()
                    .forEach(attribute -> assertThat(attribute.getKey())
                            .isIn(
                                    "href",
                                    "start",
                                    "scope",
                                    "colspan",
                                    "rowspan",
                                    "data-asset",
                                    "data-gallery",
                                    "data-embed",
                                    "data-credit",
                                    "data-alt",
                                    "data-layout",
                                    "data-document",
                                    "data-related"));
        }
        assertThat(RichText.of(clean).html()).isEqualTo(clean);
    }

    @Test
    void survivesNestingWithoutEnd() {
        String deep = "<div>".repeat(20_000) + "<b>".repeat(5_000) + "sâu" + "<ul><li>".repeat(5_000);
        assertThat(RichText.of(deep).plainText()).contains("sâu");
        assertThat(RichText.of("<blockquote>".repeat(3_000) + "<table><tr><td>".repeat(1_000) + "x")
                        .html())
                .isNotNull();
    }

    @Test
    void composesLettersAndDropsInvisibleOnes() {
        assertThat(RichText.of("<p>Ho\u0323\u0302i\u200b nghi\u0323\u202e\ufeff</p>")
                        .html())
                .isEqualTo("<p>Hội nghị</p>");
    }

    @Test
    void tellsWhatItDropped() {
        RichText.Cleaned cleaned =
                RichText.clean("<p>a</p><script>x</script><img src=x><video></video><script>y</script>");
        assertThat(cleaned.text().html()).isEqualTo("<p>a</p>");
        assertThat(cleaned.dropped())
                .containsEntry("script", 2)
                .containsEntry("img", 1)
                .containsEntry("video", 1);
    }

    @Test
    void countsWordsAndGivesTheTextAlone() {
        RichText text = RichText.of(
                "<h2>Kế hoạch</h2><p>Số 55/KH-LĐLĐ, ngày 17/11/2017.</p><ul><li>Một<ul><li>Hai</li></ul></li></ul>"
                        + "<figure data-asset=\"" + ID + "\"><figcaption>Chú thích</figcaption></figure>");
        assertThat(text.plainText()).isEqualTo("Kế hoạch\nSố 55/KH-LĐLĐ, ngày 17/11/2017.\nMột\nHai\nChú thích");
        assertThat(text.words()).isEqualTo(10);
    }

    @Test
    void namesAssetsItemsAndLinks() {
        RichText text = RichText.of("<p><a href=\"item:" + OTHER + "#x\">a</a><a href=\"https://a.vn/\">b</a></p>"
                + "<figure data-asset=\"jcr:" + ID + "\"></figure><aside data-document=\"" + ID + "\"></aside>");
        assertThat(text.assets()).containsExactly(ID);
        assertThat(text.items()).containsExactlyInAnyOrder(OTHER, ID);
        assertThat(text.links()).containsExactly("item:" + OTHER + "#x", "https://a.vn/");
    }

    @Test
    void readsLinksOfImportedText() {
        String stored = "<p><a href=\"${link:{uuid:{" + ID + "},repository:{website},path:{/a/b}}}\">a</a></p>";
        assertThat(RichText.of(stored).items()).isEqualTo(List.of(ID));
    }

    @Test
    void staysTheSameWhenCleanedAgainWhateverCameIn() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 1_500; round++) {
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(25); i >= 0; i--) {
                html.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String once = RichText.of(html.toString()).html();
            assertThat(RichText.of(once).html())
                    .as("seed %d, from %s", seed, html)
                    .isEqualTo(once);
            assertThat(RichText.ofBlocks(RichText.of(once).blocks()).html())
                    .as("blocks of %s", html)
                    .isEqualTo(once);
        }
    }
}
