package org.bantin.asset.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words of a workbook for search: names of its sheets, shared texts, texts within cells. Numbers are left out. */
final class SheetText {
    private final StringBuilder text = new StringBuilder();

    private SheetText() {}

    static String read(Path file) throws IOException {
        SheetText sheet = new SheetText();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts = zip.stream()
                    .filter(entry -> entry.getName().matches("xl/(workbook|sharedStrings|worksheets/[^/]+)\\.xml"))
                    .sorted(Comparator.comparing(entry -> !entry.getName().startsWith("xl/workbook")))
                    .toList();
            for (ZipEntry part : parts) {
                try (InputStream in = DocumentText.bounded(zip.getInputStream(part))) {
                    sheet.read(in);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("the text of the workbook cannot be read", e);
        }
        return sheet.text.toString();
    }

    private void read(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        boolean words = false;
        while (xml.hasNext() && text.length() < DocumentText.LONGEST) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    words = xml.getLocalName().equals("t");
                    if (xml.getLocalName().equals("sheet") && xml.getAttributeValue(null, "name") != null) {
                        text.append(xml.getAttributeValue(null, "name")).append('\n');
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (words) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    words = false;
                    if (List.of("si", "is").contains(xml.getLocalName())) {
                        text.append('\n');
                    }
                }
                default -> {}
            }
        }
    }
}
