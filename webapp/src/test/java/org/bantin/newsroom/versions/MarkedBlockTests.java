package org.bantin.newsroom.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bantin.newsroom.versions.BlockPairs.Pair;
import org.bantin.newsroom.versions.MarkedBlock.Marked;
import org.bantin.newsroom.versions.TextBlocks.Block;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MarkedBlockTests {
    private static final String PHOTO = "0b7c3a52-1f7e-4a0e-9d3c-6a1f0c2b4e5d";

    private final TextBlocks blocks = new TextBlocks(UnaryOperator.identity(), UnaryOperator.identity());

    @Test
    void marksSyllablesAndKeepsWhatStandsAround() {
        Marked marked =
                compare("<p>Trao 1.250 suất quà cho đoàn viên.</p>", "<p>Trao 1.520 suất quà cho đoàn viên.</p>");

        assertThat(marked.both().html())
                .isEqualTo("<p>Trao <del>1.250 </del><ins>1.520 </ins>suất quà cho đoàn viên.</p>");
        assertThat(marked.before().html()).isEqualTo("<p>Trao <del>1.250 </del>suất quà cho đoàn viên.</p>");
        assertThat(marked.after().html()).isEqualTo("<p>Trao <ins>1.520 </ins>suất quà cho đoàn viên.</p>");
        assertThat(marked.inserted()).isEqualTo(1);
        assertThat(marked.deleted()).isEqualTo(1);
    }

    @Test
    void keepsListsTablesAndTheirEmptyCellsWhole() {
        Marked list = compare("<ul><li>một</li><li>hai cũ</li></ul>", "<ul><li>một</li><li>hai</li><li>ba</li></ul>");
        assertThat(list.both().html())
                .isEqualTo("<ul><li>một</li><li>hai <del>cũ</del></li><li><ins>ba</ins></li></ul>");

        String table = "<table><tbody><tr><td></td><td>5</td></tr></tbody></table>";
        assertThat(compare(table, table.replace("5", "6")).both().html())
                .isEqualTo("<table><tbody><tr><td></td><td><del>5</del><ins>6</ins></td></tr></tbody></table>");
    }

    @Test
    void emphasisAndLinksAreChangesToo() {
        Marked bold = compare("<p>rất quan trọng</p>", "<p>rất <strong>quan trọng</strong></p>");
        assertThat(bold.both().html())
                .isEqualTo("<p>rất <del>quan trọng</del><strong><ins>quan trọng</ins></strong></p>");
        assertThat(compare("<p><a href=\"/a\">đây</a></p>", "<p><a href=\"/b\">đây</a></p>")
                        .same())
                .isFalse();
        assertThat(compare("<p>a</p>", "<p>a</p>").same()).isTrue();
    }

    @Test
    void whatWasTypedIsNeverMarkup() {
        assertThat(compare("<p>a </p>", "<p>a &lt;script&gt;</p>").both().html())
                .isEqualTo("<p>a <ins>&lt;script&gt;</ins></p>");
    }

    @Test
    void picturesAreShownWithTheirTextsAndPairedByFile() {
        String figure =
                "<figure data-asset=\"" + PHOTO + "\" data-credit=\"Thu Hà\"><figcaption>Lễ ký.</figcaption></figure>";
        List<Block> old = blocks.of("<p>Mở đầu.</p>" + figure);
        List<Block> now = blocks.of(figure.replace("Lễ ký.", "Hai bên ký chương trình.") + "<p>Mở đầu.</p>");

        assertThat(old.get(1).kind()).isEqualTo("picture");
        assertThat(old.get(1).content().html()).contains("/newsroom/assets/" + PHOTO + "/320", "Lễ ký.", "Thu Hà");
        assertThat(BlockPairs.of(old.subList(1, 2), now.subList(0, 1)))
                .containsExactly(new Pair(old.get(1), now.get(0)));
    }

    @Test
    void pairsChangedBlocksAndLeavesTheOthersAlone() {
        List<Block> old = blocks.of("<p>Một hai ba bốn.</p><p>Bỏ đi.</p><p>Cuối cùng.</p>");
        List<Block> now = blocks.of("<p>Một hai ba năm.</p><p>Hoàn toàn khác lạ.</p><p>Cuối cùng.</p>");

        List<Pair> pairs = BlockPairs.of(old, now);

        assertThat(pairs).hasSize(4);
        assertThat(pairs.get(0)).isEqualTo(new Pair(old.get(0), now.get(0)));
        assertThat(pairs.get(1)).isEqualTo(new Pair(old.get(1), null));
        assertThat(pairs.get(2)).isEqualTo(new Pair(null, now.get(1)));
    }

    @Test
    void aTypingMistakeIsNoMatterOfSubstanceButANumberIs() {
        String text =
                "Sáng nay, Liên đoàn Lao động tỉnh trao 1.250 suất quà cho đoàn viên khó khăn tại khu công nghiệp.";
        assertThat(Substance.differ(text, text.replace("đoàn viên", "doàn viên")))
                .isFalse();
        assertThat(Substance.differ(text, text.replace("trao", "tặng"))).isFalse();
        assertThat(Substance.differ(text, text.replace("1.250", "1.520"))).isTrue();
        assertThat(Substance.differ(text, text.replace("Lao động", "Hội Nông dân")))
                .isTrue();
        assertThat(Substance.differ(text, text + " Nhiều hộ gia đình cũng được hỗ trợ vay vốn."))
                .isTrue();
    }

    private static Marked compare(String before, String after) {
        return MarkedBlock.compare(body(before), body(after));
    }

    private static Element body(String html) {
        return Jsoup.parseBodyFragment(html).body();
    }
}
