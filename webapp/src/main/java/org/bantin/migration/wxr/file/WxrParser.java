package org.bantin.migration.wxr.file;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bantin.migration.wxr.file.WxrPost.Dates;
import org.bantin.migration.wxr.file.WxrPost.Term;
import org.jsoup.nodes.Entities;

/** Parses one element of an export. Knows no document type and no external entity, and repairs stray ampersands. */
public final class WxrParser {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(x?)([0-9a-fA-F]{1,7});|([A-Za-z][A-Za-z0-9]{0,30});)?");
    private static final Pattern LONE_LESS = Pattern.compile("<(?![A-Za-z/!?])");
    private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[.*?]]>", Pattern.DOTALL);
    private static final int HEXADECIMAL = 16;
    private static final int DECIMAL = 10;

    private final XMLInputFactory factory = XMLInputFactory.newFactory();

    public WxrParser() {
        factory.setProperty(
                XMLInputFactory.IS_NAMESPACE_AWARE, false); // exports use prefixes that they forget to declare
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    public WxrPost post(String xml) throws XMLStreamException {
        return parse(xml, this::readPost);
    }

    /** Texts of the direct children by name, the last of each name; for authors and categories. */
    public Map<String, String> texts(String xml) throws XMLStreamException {
        return parse(xml, reader -> {
            Map<String, String> texts = new HashMap<>();
            while (nextChild(reader)) {
                texts.put(reader.getLocalName(), text(reader));
            }
            return texts;
        });
    }

    private <T> T parse(String xml, Read<T> read) throws XMLStreamException {
        try {
            return parseOnce(xml, read);
        } catch (XMLStreamException e) {
            return parseOnce(repaired(xml), read);
        }
    }

    private <T> T parseOnce(String xml, Read<T> read) throws XMLStreamException {
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
        try {
            reader.nextTag();
            return read.from(reader);
        } finally {
            reader.close();
        }
    }

    /** Outside of CDATA: HTML's entities become characters, references to forbidden ones vanish, other ampersands are escaped. */
    static String repaired(String xml) {
        StringBuilder out = new StringBuilder(xml.length() + 64);
        Matcher cdata = CDATA.matcher(xml);
        int from = 0;
        while (cdata.find()) {
            repair(xml.substring(from, cdata.start()), out);
            out.append(cdata.group());
            from = cdata.end();
        }
        repair(xml.substring(from), out);
        return out.toString();
    }

    private static void repair(String text, StringBuilder out) {
        Matcher reference = REFERENCE.matcher(LONE_LESS.matcher(text).replaceAll("&lt;"));
        while (reference.find()) {
            reference.appendReplacement(out, Matcher.quoteReplacement(replacement(reference)));
        }
        reference.appendTail(out);
    }

    private static String replacement(Matcher reference) {
        if (reference.group(2) != null) {
            int radix = reference.group(1).isEmpty() ? DECIMAL : HEXADECIMAL;
            try {
                int code = Integer.parseInt(reference.group(2), radix);
                return RepairedText.allowed(code) && Character.isValidCodePoint(code) ? reference.group() : "";
            } catch (NumberFormatException e) {
                return "";
            }
        }
        String name = reference.group(3);
        if (name == null) {
            return "&amp;";
        }
        if (List.of("amp", "lt", "gt", "quot", "apos").contains(name)) {
            return reference.group();
        }
        return Entities.isNamedEntity(name) ? Entities.getByName(name) : "&amp;" + name + ";";
    }

    private WxrPost readPost(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> meta = new HashMap<>();
        List<Term> terms = new ArrayList<>();
        int comments = 0;
        while (nextChild(reader)) {
            String name = reader.getLocalName();
            switch (name) {
                case "category" -> terms.add(term(reader));
                case "wp:postmeta" -> {
                    Map<String, String> pair = children(reader);
                    meta.merge(
                            pair.getOrDefault("wp:meta_key", ""),
                            pair.getOrDefault("wp:meta_value", ""),
                            (first, next) -> first + "\n" + next);
                }
                case "wp:comment" -> {
                    comments++;
                    skip(reader);
                }
                default -> texts.merge(name, text(reader), (first, second) -> first.isBlank() ? second : first);
            }
        }
        return new WxrPost(
                texts.getOrDefault("wp:post_id", "").strip(),
                texts.getOrDefault("wp:post_type", "").strip(),
                status(texts),
                texts.getOrDefault("title", ""),
                texts.getOrDefault("link", "").strip(),
                texts.getOrDefault("dc:creator", "").strip(),
                dates(texts),
                texts.getOrDefault("wp:post_name", "").strip(),
                texts.getOrDefault("excerpt:encoded", ""),
                texts.getOrDefault("content:encoded", ""),
                terms,
                meta,
                texts.getOrDefault("wp:attachment_url", "").strip(),
                texts.getOrDefault("wp:is_sticky", "").strip().equals("1"),
                comments);
    }

    /** What readers needed a password for was not public. */
    private static String status(Map<String, String> texts) {
        String status = texts.getOrDefault("wp:status", "").strip();
        boolean open = texts.getOrDefault("wp:post_password", "").isBlank();
        return open || !status.equals("publish") ? status : WxrPost.WITH_PASSWORD;
    }

    private static Dates dates(Map<String, String> texts) {
        return new Dates(
                texts.getOrDefault("wp:post_date_gmt", "").strip(),
                texts.getOrDefault("wp:post_date", "").strip(),
                texts.getOrDefault("pubDate", "").strip(),
                texts.getOrDefault("wp:post_modified_gmt", "").strip());
    }

    private static Term term(XMLStreamReader reader) throws XMLStreamException {
        String domain = attribute(reader, "domain");
        String slug = attribute(reader, "nicename");
        return new Term(
                domain.isEmpty() ? "category" : domain, slug, text(reader).strip());
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static Map<String, String> children(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        while (nextChild(reader)) {
            texts.put(reader.getLocalName(), text(reader));
        }
        return texts;
    }

    /** Moves to the next child element; false at the end of the parent. */
    private static boolean nextChild(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
        return false;
    }

    /** All text up to the end of the element, that of elements inside included. */
    private static String text(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                default -> {}
            }
        }
        return text.toString();
    }

    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        text(reader);
    }

    /** What is done with an opened element. */
    @FunctionalInterface
    private interface Read<T> {
        T from(XMLStreamReader reader) throws XMLStreamException;
    }
}
