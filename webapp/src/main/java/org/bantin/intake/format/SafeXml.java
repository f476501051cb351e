package org.bantin.intake.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** XML parts of word-processor files, parsed without document types and external entities. */
final class SafeXml {
    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private SafeXml() {}

    static Document parse(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new UnreadableDocumentException("intake.docx.notADocument", e);
        }
    }

    static byte[] write(Document document) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new UnreadableDocumentException("intake.docx.notADocument", e);
        }
    }

    /** Word processors never write a document type; whoever does tries something. UTF-16 parts are looked through as well. */
    static boolean declaresEntities(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, 4_096), StandardCharsets.ISO_8859_1).replace("\0", "");
        return head.contains("<!DOCTYPE") || head.contains("<!ENTITY");
    }

    /** The words of a part, blank when it has none but page numbers. */
    static String text(byte[] bytes) {
        return words(parse(bytes), "t");
    }

    /** The words of all elements of a name, paragraphs told apart by a blank. */
    static String words(Document document, String name) {
        NodeList texts = document.getElementsByTagNameNS(WORD, name);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < texts.getLength(); i++) {
            words.append(texts.item(i).getTextContent());
        }
        String text = words.toString().strip();
        return text.chars().anyMatch(Character::isLetter) ? text : "";
    }

    /** The words of all text elements of drawings, one line each. */
    static String everyText(byte[] bytes) {
        NodeList texts =
                parse(bytes).getElementsByTagNameNS("http://schemas.openxmlformats.org/drawingml/2006/main", "t");
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < texts.getLength(); i++) {
            words.append(texts.item(i).getTextContent().strip()).append('\n');
        }
        return words.toString().strip();
    }
}
