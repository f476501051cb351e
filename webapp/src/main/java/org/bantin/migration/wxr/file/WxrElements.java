package org.bantin.migration.wxr.file;

import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a WXR file into its elements of one kind each ({@code item}, {@code wp:author}, {@code wp:category}…) without parsing
 * them, so that a record that is no XML does not end the import. Looks through CDATA sections, and out of one that was never
 * closed.
 */
public final class WxrElements {
    private static final int LARGEST = 16 << 20;
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private static final int LOOK_AHEAD = 64;

    private final LookingReader in;
    private final Set<String> names;
    private final StringBuilder window = new StringBuilder();
    private boolean ended;
    private boolean closed;

    public WxrElements(Reader in, Set<String> names) {
        this.in = new LookingReader(in);
        this.names = names;
    }

    /** @param whole false when the file ended inside, or the element was larger than any post */
    public record Element(String name, String xml, boolean whole) {}

    /** The next element, or null at the end. */
    @Nullable
    public Element next() throws IOException {
        int c = in.read();
        while (c >= 0) {
            if (c == '<') {
                String name = name();
                closed |= name.isEmpty() && (tagIs("/channel") || tagIs("/rss"));
                if (name.equals("!")) {
                    skipComment();
                } else if (names.contains(name)) {
                    return read(name);
                }
            }
            c = ended ? -1 : in.read();
        }
        return null;
    }

    /** Whether the file has ended as it should; false for one that was cut off. */
    public boolean isClosed() {
        return closed;
    }

    private boolean tagIs(String text) {
        return window.toString().strip().equals(text);
    }

    /** Reads a tag up to its end; the name of a start tag, {@code !} for a comment, empty for what does not matter. */
    private String name() throws IOException {
        window.setLength(0);
        int c = in.read();
        while (c >= 0 && c != '>') {
            window.append((char) c);
            if (window.length() == 3 && window.toString().equals("!--")) {
                return "!";
            }
            if (window.length() > 4096) {
                return "";
            }
            c = in.read();
        }
        int end = 0;
        while (end < window.length() && !Character.isWhitespace(window.charAt(end)) && window.charAt(end) != '/') {
            end++;
        }
        boolean empty = window.length() > 0 && window.charAt(window.length() - 1) == '/';
        return c < 0 || empty ? "" : window.substring(0, end);
    }

    private void skipComment() throws IOException {
        int dashes = 0;
        int c = in.read();
        while (c >= 0) {
            if (c == '>' && dashes >= 2) {
                return;
            }
            dashes = c == '-' ? dashes + 1 : 0;
            c = in.read();
        }
    }

    private Element read(String name) throws IOException {
        String close = "</" + name + ">";
        StringBuilder xml = new StringBuilder("<").append(name).append('>');
        boolean cdata = false;
        boolean large = false;
        int c = in.read();
        while (c >= 0) {
            xml.append((char) c);
            if (cdata) {
                cdata = !ends(xml, CDATA_END);
            } else if (c == '[') {
                cdata = ends(xml, CDATA);
            }
            if (c == '>' && ends(xml, close) && (!cdata || nextRecordFollows())) {
                if (cdata) {
                    xml.insert(xml.length() - close.length(), CDATA_END + openElement(xml));
                }
                return new Element(name, large ? "" : xml.toString(), !large);
            }
            if (xml.length() > LARGEST) {
                large = true;
                xml.delete(0, xml.length() - close.length());
            }
            c = in.read();
        }
        ended = true;
        return new Element(name, xml.toString(), false);
    }

    /** End tag of the element whose CDATA section was left open. */
    private static String openElement(StringBuilder xml) {
        int cdata = xml.lastIndexOf(CDATA);
        int tag = xml.lastIndexOf("<", cdata - 1);
        String name = tag < 0 || cdata < 0 ? "" : xml.substring(tag + 1, cdata).replaceFirst("[\\s>].*", "");
        return name.matches("[A-Za-z][A-Za-z0-9:_-]*") ? "</" + name + ">" : "";
    }

    /** Whether the text goes on as it does after a record; then a CDATA section still open was never closed. */
    private boolean nextRecordFollows() throws IOException {
        String text = in.ahead(LOOK_AHEAD).strip();
        return text.startsWith("<item>") || text.startsWith("</channel>");
    }

    private static boolean ends(StringBuilder text, String end) {
        int start = text.length() - end.length();
        for (int i = 0; i < end.length(); i++) {
            if (start < 0 || text.charAt(start + i) != end.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
