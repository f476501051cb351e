package org.bantin.intake.format;

import static org.bantin.intake.format.SafeXml.WORD;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Elements of WordprocessingML that stand around words without changing them: simple fields, text moved while changes were tracked,
 * marks of other programs, writing direction, ruby. The converter passes over what it does not know, words included. Source:
 * ECMA-376 part 1, 17.3 and 17.16.
 */
final class InlineWrappers {
    private static final List<String> AROUND = List.of("fldSimple", "moveTo", "customXml", "dir", "bdo");

    private InlineWrappers() {}

    /** Changes the document. @return how many wrappers were taken away */
    static int open(Document document) {
        List<Element> found = elements(document, "rubyBase");
        for (Element base : found) {
            Node ruby = base.getParentNode();
            Node run = ruby.getParentNode();
            if (run != null && run.getParentNode() != null) {
                unwrap(base, run);
            }
        }
        for (String name : AROUND) {
            List<Element> wrappers = elements(document, name);
            wrappers.forEach(wrapper -> unwrap(wrapper, wrapper));
            found.addAll(wrappers);
        }
        return found.size();
    }

    /** Sets the children of a wrapper before a node and takes the node away. */
    private static void unwrap(Element wrapper, Node node) {
        Node parent = node.getParentNode();
        for (Node child = wrapper.getFirstChild(); child != null; child = wrapper.getFirstChild()) {
            parent.insertBefore(child, node);
        }
        parent.removeChild(node);
    }

    private static List<Element> elements(Document document, String name) {
        NodeList list = document.getElementsByTagNameNS(WORD, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < list.getLength(); i++) {
            elements.add((Element) list.item(i));
        }
        return elements;
    }
}
