package org.bantin.newsroom.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterPageTests {
    @Test
    void makesParagraphsListsAndLinksAndLetsNoMarkupThrough() {
        Letter letter = new Letter("lan@union.example", "Bản Tin: 2 điều chờ bạn", """
                Chào Lan <b>,

                2 việc tới hạn:
                - Chụp ảnh “hội nghị” & lễ ký
                  https://toasoan.example/newsroom/items/1?a=1&b=2
                - Nộp <script>bài</script>

                https://toasoan.example/newsroom""");
        assertThat(LetterPage.of(letter))
                .contains("<title>Bản Tin: 2 điều chờ bạn</title>")
                .contains("<p>Chào Lan &lt;b&gt;,</p>")
                .contains(
                        "<p>2 việc tới hạn:</p><ul><li><a href=\"https://toasoan.example/newsroom/items/1?a=1&amp;b=2\">")
                .contains("Chụp ảnh “hội nghị” &amp; lễ ký</a></li>")
                .contains("<li>Nộp &lt;script&gt;bài&lt;/script&gt;</li></ul>")
                .contains("<p><a href=\"https://toasoan.example/newsroom\">");
    }
}
