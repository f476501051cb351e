package org.bantin.intake.format;

import static org.bantin.intake.format.SafeXml.WORD;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.intake.format.LossReport.Dropped;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Counts what a Word document holds that the closed vocabulary has no place for. */
final class WordLosses {
    private static final String MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

    private static final String DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram";

    private WordLosses() {}

    static Map<Dropped, Integer> in(Document document, WordPackage word) {
        Map<Dropped, Integer> losses = new EnumMap<>(Dropped.class);
        losses.put(Dropped.COLOURS, values(document, "color", "auto", "000000"));
        losses.put(Dropped.FONT_SIZES, Math.max(0, values(document, "sz") - 1));
        losses.put(Dropped.HEADERS_AND_FOOTERS, word.headersAndFooters().size());
        losses.put(Dropped.MACROS, word.macros() ? 1 : 0);
        losses.put(Dropped.COMMENTS, count(document, WORD, "commentReference"));
        losses.put(Dropped.DELETED_TEXT, count(document, WORD, "delText"));
        losses.put(Dropped.EMBEDDED_OBJECTS, count(document, WORD, "object") + count(document, WORD, "altChunk"));
        losses.put(Dropped.CHARTS, count(document, CHART, "chart"));
        losses.put(Dropped.FORMULAS, count(document, MATH, "oMath"));
        losses.put(
                Dropped.DRAWINGS,
                count(document, SHAPE, "wsp") - count(document, SHAPE, "txbx") + count(document, DIAGRAM, "relIds"));
        return losses;
    }

    /** The words of what is dropped. */
    static List<String> words(Document document, WordPackage word) {
        List<String> words = new ArrayList<>(word.headersAndFooters());
        word.part("word/comments.xml").map(SafeXml::text).ifPresent(words::add);
        words.add(SafeXml.words(document, "delText"));
        words.addAll(word.diagrams());
        words.addAll(word.otherFiles());
        words.removeIf(String::isBlank);
        return words;
    }

    private static int count(Document document, String namespace, String name) {
        return document.getElementsByTagNameNS(namespace, name).getLength();
    }

    /** How many different values a run property takes, apart from the usual ones. */
    private static int values(Document document, String name, String... usual) {
        Set<String> values = new HashSet<>();
        NodeList list = document.getElementsByTagNameNS(WORD, name);
        for (int i = 0; i < list.getLength(); i++) {
            values.add(((Element) list.item(i)).getAttributeNS(WORD, "val"));
        }
        values.removeAll(Set.of(usual));
        return values.size();
    }
}
