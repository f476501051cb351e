package org.bantin.intake.format;

import static org.bantin.intake.format.SafeXml.WORD;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bantin.intake.letters.OldVietnameseEncoding;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Turns the runs of a Word document that use pre-Unicode fonts into Unicode text, by the font in force at each run. */
final class OldFontRuns {
    private final Map<String, String> fontOfStyle = new HashMap<>();
    private String defaultFont = "";

    private OldFontRuns() {}

    /** Converts in place. @return how many runs were converted */
    static int convert(Document document, Optional<byte[]> styles) {
        OldFontRuns runs = new OldFontRuns();
        styles.map(SafeXml::parse).ifPresent(runs::readStyles);
        int converted = 0;
        NodeList list = document.getElementsByTagNameNS(WORD, "r");
        for (int i = 0; i < list.getLength(); i++) {
            Element run = (Element) list.item(i);
            Optional<UnaryOperator<String>> conversion = OldVietnameseEncoding.forFont(runs.fontOf(run));
            if (conversion.isPresent()) {
                convertTexts(run, conversion.get());
                converted++;
            }
        }
        return converted;
    }

    private static void convertTexts(Element run, UnaryOperator<String> conversion) {
        hyphens(run);
        NodeList texts = run.getElementsByTagNameNS(WORD, "t");
        for (int i = 0; i < texts.getLength(); i++) {
            texts.item(i).setTextContent(conversion.apply(texts.item(i).getTextContent()));
        }
    }

    /** Word keeps the letter that stands on the optional hyphen as an element of its own. */
    private static void hyphens(Element run) {
        NodeList found = run.getElementsByTagNameNS(WORD, "softHyphen");
        while (found.getLength() > 0) {
            Node hyphen = found.item(0);
            Element text = run.getOwnerDocument().createElementNS(WORD, "w:t");
            text.setTextContent("\u00AD");
            hyphen.getParentNode().replaceChild(text, hyphen);
        }
    }

    private void readStyles(Document styles) {
        NodeList defaults = styles.getElementsByTagNameNS(WORD, "rPrDefault");
        if (defaults.getLength() > 0) {
            defaultFont = fontWithin((Element) defaults.item(0)).orElse("");
        }
        NodeList list = styles.getElementsByTagNameNS(WORD, "style");
        for (int i = 0; i < list.getLength(); i++) {
            Element style = (Element) list.item(i);
            fontWithin(style).ifPresent(font -> {
                fontOfStyle.put(style.getAttributeNS(WORD, "styleId"), font);
                if (style.getAttributeNS(WORD, "default").equals("1")
                        && style.getAttributeNS(WORD, "type").equals("paragraph")) {
                    defaultFont = font;
                }
            });
        }
    }

    private String fontOf(Element run) {
        @Nullable Element own = child(run, "rPr");
        if (own != null) {
            Optional<String> font = fontWithin(own).or(() -> styleFont(own, "rStyle"));
            if (font.isPresent()) {
                return font.get();
            }
        }
        Node parent = run.getParentNode();
        while (parent instanceof Element element && !"p".equals(element.getLocalName())) {
            parent = element.getParentNode();
        }
        @Nullable Element paragraph = parent instanceof Element element ? child(element, "pPr") : null;
        return Optional.ofNullable(paragraph)
                .flatMap(p -> styleFont(p, "pStyle"))
                .orElse(defaultFont);
    }

    private Optional<String> styleFont(Element properties, String kind) {
        @Nullable Element style = child(properties, kind);
        return style == null
                ? Optional.empty()
                : Optional.ofNullable(fontOfStyle.get(style.getAttributeNS(WORD, "val")));
    }

    private static Optional<String> fontWithin(Element element) {
        NodeList fonts = element.getElementsByTagNameNS(WORD, "rFonts");
        if (fonts.getLength() == 0) {
            return Optional.empty();
        }
        Element font = (Element) fonts.item(0);
        String name = font.getAttributeNS(WORD, "ascii");
        return Optional.of(name.isEmpty() ? font.getAttributeNS(WORD, "hAnsi") : name)
                .filter(n -> !n.isEmpty());
    }

    private static @Nullable Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }
}
