package org.bantin.intake.format;

import static org.bantin.intake.format.SafeXml.WORD;

import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Styles without a type are styles of paragraphs (ECMA-376 part 1, 17.7.4.17); the converter wants that and a name said. */
final class UntypedStyles {
    private UntypedStyles() {}

    /** @return the styles with types and names; nothing when all have one */
    static Optional<byte[]> typed(byte[] styles) {
        Document document = SafeXml.parse(styles);
        NodeList list = document.getElementsByTagNameNS(WORD, "style");
        boolean changed = false;
        for (int i = 0; i < list.getLength(); i++) {
            Element style = (Element) list.item(i);
            if (!style.hasAttributeNS(WORD, "styleId")) {
                style.setAttributeNS(WORD, "w:styleId", "unnamed-" + i);
                changed = true;
            }
            if (!style.hasAttributeNS(WORD, "type")) {
                style.setAttributeNS(WORD, "w:type", "paragraph");
                changed = true;
            }
        }
        return changed ? Optional.of(SafeXml.write(document)) : Optional.empty();
    }
}
