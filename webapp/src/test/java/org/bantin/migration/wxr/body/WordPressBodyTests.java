package org.bantin.migration.wxr.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordPressBodyTests {
    @Test
    void wordsThatLiveByTheirTagKeepTheirSense() {
        String html = clean("Giá <del>10</del> <ins>12</ins> đồng, <q>rẻ</q>.\n\n<pre>Câu một\n  câu hai</pre>");

        assertThat(html).isEqualTo("<p>Giá <s>10</s> 12 đồng, “rẻ”.</p><p>Câu một<br>câu hai</p>");
    }

    @Test
    void blanksAndLineEndsBetweenMarkedWordsStay() {
        String html = clean("<strong>Hội</strong> <em>nghị</em>\n<strong>Kết</strong> <em>quả</em>\n\n<em>Hết</em>");

        assertThat(html)
                .isEqualTo(
                        "<p><strong>Hội</strong> <em>nghị</em><br><strong>Kết</strong> <em>quả</em></p><p><em>Hết</em></p>");
    }

    @Test
    void framesAndPlayersBecomeLinksAndTablesKeepTheirCaption() {
        String html = clean("<!-- wp:html --><iframe src=\"https://www.facebook.com/v?x=1\"></iframe><!-- /wp:html -->"
                + "<figure class=\"wp-block-video\"><video src=\"https://bao.example.org/v.mp4\"></video></figure>"
                + "<figure class=\"wp-block-table\"><table><tbody><tr><td>1</td></tr></tbody></table>"
                + "<figcaption>Bảng 1</figcaption></figure>");

        assertThat(html)
                .isEqualTo("<p><a href=\"https://www.facebook.com/v?x=1\">facebook.com</a></p>"
                        + "<p><a href=\"https://bao.example.org/v.mp4\">v.mp4</a></p>"
                        + "<table><caption>Bảng 1</caption><tbody><tr><td>1</td></tr></tbody></table>");
    }

    private static String clean(String content) {
        return new WordPressBody(new Attachments(), new ReusableBlocks(), "bao.example.org")
                .clean(content)
                .html();
    }
}
