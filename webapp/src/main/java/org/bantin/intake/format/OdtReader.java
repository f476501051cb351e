package org.bantin.intake.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bantin.intake.format.LossReport.Dropped;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** OpenDocument text ({@code .odt}) of LibreOffice and others. */
final class OdtReader {
    private final Map<String, byte[]> files;
    private final Map<String, Look> looks = new HashMap<>();
    private final OdtNumbers numbers = new OdtNumbers();
    private final Gathering gathering = new Gathering();
    private final StringBuilder notes = new StringBuilder();
    private String before = "";
    private int noteCount;

    private OdtReader(Map<String, byte[]> files) {
        this.files = files;
    }

    /** How a style looks, as far as meaning hangs on it. */
    private record Look(String parent, boolean bold, boolean italic, String font, String shownAs) {}

    static RawManuscript read(Path file) throws IOException {
        OdtReader reader = new OdtReader(PackedFiles.in(file));
        byte[] manifest = reader.files.getOrDefault("META-INF/manifest.xml", new byte[0]);
        if (new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
            throw new UnreadableDocumentException("intake.docx.password");
        }
        return reader.read();
    }

    private RawManuscript read() {
        Document content =
                parsed("content.xml").orElseThrow(() -> new UnreadableDocumentException("intake.docx.damaged"));
        parsed("styles.xml").ifPresent(this::readSheet);
        readStyles(content);
        NodeList bodies = content.getElementsByTagNameNS("*", "text");
        for (int i = 0; i < bodies.getLength(); i++) {
            if (bodies.item(i).getNodeName().equals("office:text")) {
                blocks((Element) bodies.item(i));
            }
        }
        if (noteCount > 0) {
            gathering.html.append("<ol>").append(notes).append("</ol>");
        }
        if (files.keySet().stream().anyMatch(name -> name.startsWith("Basic/") || name.startsWith("Scripts/"))) {
            gathering.drop(Dropped.MACROS, 1);
        }
        return gathering.done();
    }

    private Optional<Document> parsed(String name) {
        byte @Nullable [] bytes = files.get(name);
        if (bytes == null) {
            return Optional.empty();
        }
        if (SafeXml.declaresEntities(bytes)) {
            throw new UnreadableDocumentException("intake.docx.notADocument");
        }
        return Optional.of(SafeXml.parse(bytes));
    }

    private void readSheet(Document sheet) {
        readStyles(sheet);
        for (String part : new String[] {"header", "footer"}) {
            NodeList found = sheet.getElementsByTagNameNS("*", part);
            for (int i = 0; i < found.getLength(); i++) {
                Element page = (Element) found.item(i);
                if (!page.getTextContent().isBlank()
                        || page.getElementsByTagNameNS("*", "image").getLength() > 0) {
                    gathering.lose(Dropped.HEADERS_AND_FOOTERS, page.getTextContent());
                }
            }
        }
    }

    private void readStyles(Document document) {
        numbers.readStyles(document);
        NodeList styles = document.getElementsByTagNameNS("*", "style");
        for (int i = 0; i < styles.getLength(); i++) {
            Element style = (Element) styles.item(i);
            NodeList all = style.getElementsByTagNameNS("*", "text-properties");
            @Nullable Element text = all.getLength() == 0 ? null : (Element) all.item(0);
            String name = style.getAttribute("style:name");
            String shown = style.getAttribute("style:display-name");
            looks.put(
                    name,
                    new Look(
                            style.getAttribute("style:parent-style-name"),
                            text != null && text.getAttribute("fo:font-weight").matches("bold|[6-9]00"),
                            text != null && text.getAttribute("fo:font-style").equals("italic"),
                            text == null ? "" : text.getAttribute("style:font-name"),
                            shown.isEmpty() ? name : shown));
        }
    }

    private void blocks(Element parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                block(element);
            }
        }
    }

    private void block(Element element) {
        StringBuilder html = gathering.html;
        switch (element.getNodeName()) {
            case "text:h" -> {
                int depth = number(element.getAttribute("text:outline-level"), 1);
                int level = Math.min(4, 1 + depth);
                before = before.isEmpty() ? numbers.ofHeading(element, depth) : before;
                html.append("<h")
                        .append(level)
                        .append('>')
                        .append(begun(element))
                        .append("</h")
                        .append(level)
                        .append('>');
            }
            case "text:p" -> paragraph(element);
            case "text:list" -> {
                String style = numbers.styleOf(element, "");
                numbers.begin(element, style);
                list(element, style, 1);
            }
            case "table:table" -> table(element);
            case "text:section",
                    "text:soft-page-break",
                    "draw:text-box",
                    "text:bibliography",
                    "text:index-body",
                    "text:index-title" -> blocks(element);
            case "draw:frame" -> html.append("<p>").append(frame(element)).append("</p>");
            case "draw:a", "draw:g" ->
                html.append("<p>").append(inline(element)).append("</p>");
            case "text:tracked-changes" -> changes(element);
            case "text:table-of-content" -> gathering.drop(Dropped.STRAY_LINES, 1);
            case "text:alphabetical-index",
                    "text:illustration-index",
                    "text:object-index",
                    "text:table-index",
                    "text:user-index" -> gathering.lose(Dropped.STRAY_LINES, element.getTextContent());
            default -> {}
        }
    }

    /** The words of a paragraph or heading behind the number that the document counts for it. */
    private String begun(Element element) {
        String number = Entities.escape(before);
        before = "";
        return number + inline(element);
    }

    private void paragraph(Element element) {
        String style = named(element.getAttribute("text:style-name"));
        String words = begun(element);
        StringBuilder html = gathering.html;
        if (style.equals("Title")) {
            html.append("<h1>").append(words).append("</h1>");
        } else if (style.equals("Subtitle")) {
            html.append("<p class=\"lead\">").append(words).append("</p>");
        } else if (style.matches("Caption|Illustration|Figure|Drawing|Image Caption")) {
            html.append("<p class=\"caption\">").append(words).append("</p>");
        } else if (style.equals("Quotations")) {
            html.append("<blockquote><p>").append(words).append("</p></blockquote>");
        } else {
            html.append("<p>").append(words).append("</p>");
        }
    }

    /** The name of the style that a person chose: automatic styles stand before it. */
    private String named(String style) {
        String name = style;
        for (int depth = 0; depth < 6 && looks.containsKey(name); depth++) {
            Look look = looks.get(name);
            if (!name.matches("P\\d+")) {
                return look.shownAs().replace("_20_", " ");
            }
            name = look.parent();
        }
        return name.replace("_20_", " ");
    }

    private void list(Element list, String style, int depth) {
        boolean words = numbers.isWords(style, depth) || holdsHeadings(list);
        String tag = numbers.isNumbered(style, depth) ? "ol" : "ul";
        int begin = gathering.html.length();
        int first = 0;
        for (Node node = list.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element item && item.getNodeName().startsWith("text:list-")) {
                boolean counted = item.getNodeName().equals("text:list-item") && holdsOwnWords(item);
                int number = counted ? numbers.next(style, depth, item) : 0;
                first = first == 0 ? number : first;
                before = words && counted ? numbers.words(style, depth) : "";
                gathering.html.append(words ? "" : "<li>");
                item(item, style, depth, words);
                gathering.html.append(words ? "" : "</li>");
            }
        }
        if (!words) {
            String start = tag.equals("ol") && first > 1 ? " start=\"" + first + "\"" : "";
            gathering
                    .html
                    .insert(begin, "<" + tag + start + ">")
                    .append("</")
                    .append(tag)
                    .append('>');
        }
    }

    private void item(Element item, String style, int depth, boolean words) {
        for (Node node = item.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inner && inner.getNodeName().equals("text:list")) {
                list(inner, numbers.styleOf(inner, style), depth + 1);
            } else if (node instanceof Element element && words) {
                block(element);
            } else if (node instanceof Element element) {
                gathering.html.append(inline(element)).append(' ');
            }
        }
    }

    /** Whether headings stand in a list, which then only counts them. */
    private static boolean holdsHeadings(Element list) {
        return list.getElementsByTagNameNS("*", "h").getLength() > 0;
    }

    /** An item may be there only to hold a list one level deeper; such a one is not counted. */
    private static boolean holdsOwnWords(Element item) {
        for (Node node = item.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && !element.getNodeName().equals("text:list")) {
                return true;
            }
        }
        return false;
    }

    private void table(Element table) {
        gathering.html.append("<table>");
        NodeList rows = table.getElementsByTagNameNS("*", "table-row");
        for (int i = 0; i < rows.getLength(); i++) {
            gathering.html.append("<tr>");
            for (Node node = rows.item(i).getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element cell && cell.getNodeName().equals("table:table-cell")) {
                    gathering
                            .html
                            .append("<td")
                            .append(span(cell, "columns", "colspan"))
                            .append(span(cell, "rows", "rowspan"))
                            .append('>');
                    blocks(cell);
                    gathering.html.append("</td>");
                }
            }
            gathering.html.append("</tr>");
        }
        gathering.html.append("</table>");
    }

    private static String span(Element cell, String of, String attribute) {
        int span = number(cell.getAttribute("table:number-" + of + "-spanned"), 1);
        return span > 1 ? " " + attribute + "=\"" + Math.min(span, 50) + "\"" : "";
    }

    private String inline(Element parent) {
        StringBuilder out = new StringBuilder();
        Look look = looks.getOrDefault(parent.getAttribute("text:style-name"), new Look("", false, false, "", ""));
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                out.append(part(element));
            } else if (node.getNodeType() == Node.TEXT_NODE) {
                out.append(gathering.words(font(parent), node.getNodeValue().replaceAll("\\s+", " ")));
            }
        }
        String words = out.toString();
        if (words.isBlank() || words.startsWith("<img") && words.endsWith(">") && !words.contains("</")) {
            return words;
        }
        words = look.italic() ? "<em>" + words + "</em>" : words;
        return look.bold() ? "<strong>" + words + "</strong>" : words;
    }

    private String font(Element element) {
        for (Node node = element; node instanceof Element at; node = at.getParentNode()) {
            String style = at.getAttribute("text:style-name");
            for (int depth = 0; depth < 6 && looks.containsKey(style); depth++) {
                if (!looks.get(style).font().isEmpty()) {
                    return looks.get(style).font();
                }
                style = looks.get(style).parent();
            }
        }
        return "";
    }

    private String part(Element element) {
        return switch (element.getNodeName()) {
            case "text:s" -> " ".repeat(Math.min(200, number(element.getAttribute("text:c"), 1)));
            case "text:tab" -> "\t";
            case "text:line-break" -> "<br>";
            case "text:a" ->
                "<a href=\"" + Entities.escape(element.getAttribute("xlink:href")) + "\">" + inline(element) + "</a>";
            case "draw:frame" -> frame(element);
            case "draw:a", "draw:g" -> inline(element); // a picture that is a link, things that were grouped
            case "draw:custom-shape", "draw:rect" -> {
                gathering.drop(Dropped.DRAWINGS, 1);
                yield Entities.escape(element.getTextContent());
            }
            case "office:annotation" -> {
                gathering.lose(Dropped.COMMENTS, element.getTextContent());
                yield "";
            }
            case "text:note" -> note(element);
            default -> element.getNodeName().startsWith("text:") ? inline(element) : "";
        };
    }

    private String note(Element element) {
        noteCount++;
        NodeList bodies = element.getElementsByTagNameNS("*", "note-body");
        notes.append("<li id=\"footnote-").append(noteCount).append("\">");
        notes.append(
                        bodies.getLength() == 0
                                ? ""
                                : Entities.escape(bodies.item(0).getTextContent()))
                .append("</li>");
        return "[" + noteCount + "]";
    }

    private String frame(Element frame) {
        StringBuilder out = new StringBuilder();
        for (Node node = frame.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element element)) {
                continue;
            }
            if (element.getNodeName().equals("draw:text-box")) {
                NodeList paragraphs = element.getElementsByTagNameNS("*", "p");
                for (int i = 0; i < paragraphs.getLength(); i++) {
                    out.append(inline((Element) paragraphs.item(i))).append("<br>");
                }
            } else if (element.getNodeName().equals("draw:image") && out.isEmpty()) {
                byte @Nullable [] bytes =
                        files.get(element.getAttribute("xlink:href").replaceFirst("^\\./", ""));
                out.append(bytes == null ? "" : gathering.picture(bytes, "", alternative(frame)));
            } else if (element.getNodeName().equals("draw:object")) {
                gathering.drop(Dropped.EMBEDDED_OBJECTS, 1);
            }
        }
        return out.toString();
    }

    private static String alternative(Element frame) {
        NodeList words = frame.getElementsByTagNameNS("*", "desc");
        return words.getLength() == 0 ? "" : words.item(0).getTextContent();
    }

    private void changes(Element changes) {
        NodeList deletions = changes.getElementsByTagNameNS("*", "deletion");
        for (int i = 0; i < deletions.getLength(); i++) {
            StringBuilder words = new StringBuilder();
            NodeList paragraphs = ((Element) deletions.item(i)).getElementsByTagNameNS("*", "p");
            for (int j = 0; j < paragraphs.getLength(); j++) {
                words.append(paragraphs.item(j).getTextContent()).append(' ');
            }
            gathering.lose(Dropped.DELETED_TEXT, words.toString());
        }
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }
}
