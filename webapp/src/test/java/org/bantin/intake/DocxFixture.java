package org.bantin.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds real Word files for tests, paragraph by paragraph. */
final class DocxFixture {
    private final StringBuilder body = new StringBuilder();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();

    DocxFixture paragraph(String text) {
        return run(text, "");
    }

    DocxFixture bold(String text) {
        return run(text, "<w:b/>");
    }

    DocxFixture italic(String text) {
        return run(text, "<w:i/>");
    }

    DocxFixture inFont(String font, String text) {
        return run(text, "<w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\"/>");
    }

    DocxFixture coloured(String text, String colour) {
        return run(text, "<w:color w:val=\"" + colour + "\"/>");
    }

    DocxFixture raw(String xml) {
        body.append(xml);
        return this;
    }

    /** A table of one row without borders, lines told apart by bars: head and foot of official documents. */
    DocxFixture columns(String... cells) {
        body.append("<w:tbl><w:tr>");
        for (String cell : cells) {
            body.append("<w:tc>");
            for (String line : cell.split("\\|")) {
                paragraph(line);
            }
            body.append("</w:tc>");
        }
        return raw("</w:tr></w:tbl>");
    }

    DocxFixture picture(byte[] bytes, String extension) {
        String id = "rId" + (parts.size() + 10);
        String name = "media/image" + (parts.size() + 1) + "." + extension;
        parts.put("word/" + name, bytes);
        relations
                .append("<Relationship Id=\"")
                .append(id)
                .append(
                        "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"")
                .append(name)
                .append("\"/>");
        return raw(
                "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"p\" descr=\"Cờ trên sân\"/><a:graphic><a:graphicData>"
                        + "<pic:pic><pic:blipFill><a:blip r:embed=\"" + id
                        + "\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>"
                        + "</w:drawing></w:r></w:p>");
    }

    DocxFixture part(String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Path write(Path directory) throws IOException {
        Path file = Files.createTempFile(directory, "bai", ".docx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            put(
                    out,
                    "[Content_Types].xml",
                    ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"jpg\" ContentType=\"image/jpeg\"/>"
                                    + "<Default Extension=\"emf\" ContentType=\"image/x-emf\"/></Types>")
                            .getBytes(StandardCharsets.UTF_8));
            put(
                    out,
                    "_rels/.rels",
                    relationships(
                            "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                    + "relationships/officeDocument\" Target=\"word/document.xml\"/>"));
            put(out, "word/_rels/document.xml.rels", relationships(relations.toString()));
            put(out, "word/document.xml", document());
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                put(out, part.getKey(), part.getValue());
            }
        }
        return file;
    }

    private byte[] document() {
        return ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                        + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                        + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
                        + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>" + body
                        + "</w:body></w:document>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private DocxFixture run(String text, String properties) {
        return raw("<w:p><w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">"
                + text.replace("&", "&amp;").replace("<", "&lt;") + "</w:t></w:r></w:p>");
    }

    private static byte[] relationships(String content) {
        return ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                        + "</Relationships>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }
}
