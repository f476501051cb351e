package org.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bantin.intake.format.LossReport.Dropped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are whole but not as their formats are usually written; each was met in collections of strangers' files. */
class OddManuscriptsTests {
    private final Manuscripts manuscripts = new Manuscripts();

    @TempDir
    Path directory;

    @Test
    void wordsInFieldsMovedTextAndMarksOfOtherProgramsStay() throws IOException {
        String run = "<w:r><w:t xml:space=\"preserve\">%s </w:t></w:r>";
        Path file = new DocxFixture()
                .bold("Công đoàn cơ sở thăm nhà trọ công nhân")
                .raw("<w:p><w:fldSimple w:instr=\"DATE\">" + run.formatted("Tối thứ bảy") + "</w:fldSimple>"
                        + "<w:moveFrom w:id=\"1\">" + run.formatted("chỗ cũ") + "</w:moveFrom>"
                        + "<w:moveTo w:id=\"1\">" + run.formatted("đoàn đến ba khu trọ") + "</w:moveTo>"
                        + "<w:customXml w:element=\"x\">" + run.formatted("ở phường An Khê") + "</w:customXml></w:p>")
                .part("word/styles.xml", """
                        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                        <w:style w:styleId="a"><w:name w:val="a"/></w:style><w:style><w:name w:val="b"/></w:style></w:styles>""")
                .write(directory);

        assertThat(manuscripts.read(file).story().body())
                .contains("Tối thứ bảy đoàn đến ba khu trọ ở phường An Khê")
                .doesNotContain("chỗ cũ");
    }

    @Test
    void anAsteriskAmidTextAndAForgottenBraceHideNothing() throws IOException {
        IntakeOutcome.Read read =
                rich("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\b0\\*\\cs7 Ba khu tr\\u7885? m\\u7899?i}\\par"
                        + "{\\header Ban tin {\\field{\\*\\fldinst PAGE}} so 4}Xong phan mot\\par}");

        assertThat(read.story().body() + read.story().title()).contains("Ba khu trọ mới", "Xong phan mot");
        assertThat(read.loss().dropped()).containsKey(Dropped.HEADERS_AND_FOOTERS);
        assertThat(read.loss().lost()).anySatisfy(words -> assertThat(words).contains("Ban tin", "so 4"));

        IntakeOutcome.Read open = rich("{\\rtf1{\\fonttbl{\\f0 Arial;}}{{Ba khu tro moi\\par}");
        assertThat(open.story().body() + open.story().title()).contains("Ba khu tro moi");
        Path cut = Files.writeString(directory.resolve("cut.rtf"), "{\\rtf1{\\b Ba khu tro moi\\par Con na");
        assertThat(manuscripts.refusal(cut)).isEqualTo("intake.docx.damaged");
    }

    @Test
    void aMailOfOutlookWithoutItsPartsIsDamagedAndNoOldWordFile() throws IOException {
        Path mail = directory.resolve("thu.msg");
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(mail)) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "__properties_version1.0");
            files.writeFilesystem(out);
        }
        assertThat(manuscripts.refusal(mail)).isEqualTo("intake.docx.damaged");
    }

    @Test
    void binaryBytesOfAPictureAreNotReadAsSigns() throws IOException {
        IntakeOutcome.Read read =
                rich("{\\rtf1{\\fonttbl{\\f0 Arial;}}Truoc {\\pict\\wmetafile8\\bin4 }}{{} anh\\par}");

        assertThat(read.story().body() + read.story().title()).containsPattern("Truoc\\s+anh");
        assertThat(read.loss().dropped()).containsKey(Dropped.UNREADABLE_PICTURES);
    }

    @Test
    void mailsThatNameAnUnknownPackingAreReadAsTheyStand() throws IOException {
        Path mail = Files.writeString(
                directory.resolve("thu.eml"),
                "From: a@example.org\r\nTo: b@example.org\r\nSubject: Bai\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8-bit\r\n\r\n"
                        + "Công đoàn phường thăm ba khu trọ trong tuần.\r\n",
                StandardCharsets.UTF_8);

        IntakeOutcome.Read read = manuscripts.read(mail);

        assertThat(read.story().title() + read.story().lead() + read.story().body())
                .contains("Công đoàn phường thăm ba khu trọ trong tuần.");
    }

    @Test
    void listsOfRichTextKeepTheirNumbersAndLevels() throws IOException {
        IntakeOutcome.Read read = rich(
                "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\pard Ba vi\\u7879?c c\\u7847?n l\\u224?m ngay:\\par"
                        + "\\pard{\\listtext\\pard 1.\\tab}\\ilvl0\\ls1 R\\u224? so\\u225?t\\par"
                        + "\\pard\\ilvl1\\ls1{\\listtext\\pard a)\\tab}Theo khu\\par"
                        + "\\pard{\\listtext\\pard 2.\\tab}\\ilvl0\\ls1 B\\u225?o c\\u225?o\\par"
                        + "\\pard Gi\\u7919?a ch\\u7915?ng\\par{\\listtext 3.\\tab}Ki\\u7875?m tra\\par\\pard{\\listtext\\pard\\u272?i\\u7873?u 3.\\tab}\\ilvl0\\ls2 Hi\\u7879?u l\\u7921?c\\par}");
        assertThat(read.story().title() + read.story().lead() + read.story().body())
                .contains("<ol><li>Rà soát<ol><li>Theo khu</li></ol></li><li>Báo cáo</li></ol>")
                .contains("<p>Giữa chừng</p><ol start=\"3\"><li>Kiểm tra</li></ol>")
                .contains("Điều 3. Hiệu lực");
    }

    @Test
    void codePagesOfOtherCountriesAreRead() throws IOException {
        IntakeOutcome.Read read =
                rich("{\\rtf1\\ansi\\ansicpg1250{\\fonttbl{\\f0\\fcharset238 Arial;}{\\f1\\fcharset128 MS Gothic;}}"
                        + "\\f0 \\'c8esk\\'fd t\\'fdm \\f1\\'93\\'fa\\'96\\'7b\\par}");
        assertThat(read.story().title() + read.story().lead() + read.story().body())
                .contains("Český tým 日本");
    }

    @Test
    void numbersThatWordCountsItselfStayWhereNoListShowsThem() throws IOException {
        String level =
                "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%s\"/></w:lvl>";
        DocxFixture document = new DocxFixture()
                .part(
                        "word/numbering.xml",
                        "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum w:abstractNumId=\"1\">"
                                + level.formatted(0, "Điều %1.") + level.formatted(1, "%2.")
                                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>")
                .paragraph("Quy chế phối hợp của hai cơ quan");
        for (String line :
                new String[] {"0 Phạm vi", "1 Văn phòng", "1 Ban Tổ chức", "- Chen giữa", "1 Thanh tra", "0 Hiệu lực"
                }) {
            String place = line.startsWith("-")
                    ? ""
                    : "<w:pPr><w:numPr><w:ilvl w:val=\"" + line.charAt(0)
                            + "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
            document.raw("<w:p>" + place + "<w:r><w:t>" + line.substring(2) + "</w:t></w:r></w:p>");
        }
        IntakeOutcome.Read read = manuscripts.read(document.write(directory));
        assertThat(read.story().body())
                .contains("<p>Điều 1. Phạm vi</p><ol><li>Văn phòng</li><li>Ban Tổ chức</li></ol>")
                .contains("<p>Chen giữa</p><ol start=\"3\"><li>Thanh tra</li></ol><p>Điều 2. Hiệu lực</p>");
    }

    private IntakeOutcome.Read rich(String rtf) throws IOException {
        Path file = Files.createTempFile(directory, "bai", ".rtf");
        return manuscripts.read(Files.writeString(file, rtf, StandardCharsets.ISO_8859_1));
    }
}
