package org.bantin.intake.format;

import static org.bantin.intake.format.SafeXml.WORD;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Text boxes that hold no copy for old programs: their paragraphs are set behind the paragraph that carries them. */
final class TextBoxes {
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private TextBoxes() {}

    /** Changes the document. @return how many boxes were opened */
    static int open(Document document) {
        NodeList all = document.getElementsByTagNameNS(WORD, "txbxContent");
        List<Element> boxes = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element box = (Element) all.item(i);
            Element choice = around(box, COMPATIBILITY, "AlternateContent");
            boolean copied = choice != null
                    && choice.getElementsByTagNameNS(COMPATIBILITY, "Fallback").getLength() > 0;
            boolean old = around(box, WORD, "pict") != null;
            if (!copied && !old) {
                boxes.add(box);
            }
        }
        for (Element box : boxes) {
            Element carrier = around(box, WORD, "p");
            if (carrier == null || carrier.getParentNode() == null) {
                continue;
            }
            Node before = carrier.getNextSibling();
            for (Node node = box.getFirstChild(); node != null; node = box.getFirstChild()) {
                carrier.getParentNode().insertBefore(node, before);
            }
        }
        return boxes.size();
    }

    private static @Nullable Element around(Node node, String namespace, String name) {
        for (Node at = node.getParentNode(); at instanceof Element element; at = at.getParentNode()) {
            if (name.equals(element.getLocalName()) && namespace.equals(element.getNamespaceURI())) {
                return element;
            }
        }
        return null;
    }
}
