package org.bantin.migration.wxr.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a file that says one encoding and may hold another: bytes that are no UTF-8 are read as Windows-1252, as
 * such files usually mean, and characters that XML forbids are left out. Counts what it repaired.
 */
public final class RepairedText extends Reader {
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final int HEAD = 200;
    private static final int BUFFER = 1 << 16;
    private static final int LATIN = 0x80;

    private final InputStream in;
    private final boolean utf8;
    private final Reader other;
    private final byte[] bytes = new byte[BUFFER];
    private int at;
    private int end;
    private int lowSurrogate = -1;
    private long repaired;

    public RepairedText(InputStream source) throws IOException {
        in = source instanceof BufferedInputStream ? source : new BufferedInputStream(source, BUFFER);
        Charset charset = charset();
        utf8 = charset.equals(StandardCharsets.UTF_8);
        other = utf8 ? Reader.nullReader() : new java.io.InputStreamReader(in, charset);
    }

    private Charset charset() throws IOException {
        in.mark(HEAD + 1);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            in.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        if (starts(head, 0xfe, 0xff) || starts(head, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16;
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1).stripLeading());
        if (declared.find()) {
            try {
                Charset named = Charset.forName(declared.group(1));
                return named.equals(StandardCharsets.US_ASCII) || named.name().startsWith("UTF-16")
                        ? StandardCharsets.UTF_8 // the declaration was readable, so it is not what it says
                        : named;
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return StandardCharsets.UTF_8;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Bytes and characters that had to be repaired so far. */
    public long repaired() {
        return repaired;
    }

    @Override
    public int read() throws IOException {
        while (true) {
            int c = utf8 ? decode() : other.read();
            if (c < 0 || allowed(c)) {
                return c;
            }
            repaired++;
        }
    }

    static boolean allowed(int c) {
        return c >= ' ' ? c != 0xfffe && c != 0xffff : c == '\n' || c == '\r' || c == '\t';
    }

    private int decode() throws IOException {
        if (lowSurrogate >= 0) {
            int low = lowSurrogate;
            lowSurrogate = -1;
            return low;
        }
        int first = next();
        if (first < LATIN) {
            return first;
        }
        int more = first >= 0xf0 && first < 0xf5 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
        if (more == 0 || first >= 0xf5 || !follows(more)) {
            repaired++;
            return new String(new byte[] {(byte) first}, FALLBACK).charAt(0);
        }
        int code = first & (more == 1 ? 0x1f : more == 2 ? 0x0f : 0x07);
        for (int i = 0; i < more; i++) {
            code = code << 6 | (next() & 0x3f);
        }
        if (code > 0xffff) {
            lowSurrogate = Character.lowSurrogate(code);
            return Character.highSurrogate(code);
        }
        return code;
    }

    private boolean follows(int count) throws IOException {
        if (end - at < count) {
            int rest = end - at;
            System.arraycopy(bytes, at, bytes, 0, rest);
            at = 0;
            end = rest + Math.max(0, in.readNBytes(bytes, rest, bytes.length - rest));
        }
        if (end - at < count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if ((bytes[at + i] & 0xc0) != LATIN) {
                return false;
            }
        }
        return true;
    }

    private int next() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(bytes, 0, bytes.length));
            if (end == 0) {
                return -1;
            }
        }
        return bytes[at++] & 0xff;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        for (int i = 0; i < length; i++) {
            if (utf8 && lowSurrogate < 0 && at < end && bytes[at] >= ' ') {
                buffer[offset + i] = (char) bytes[at++];
                continue;
            }
            int c = read();
            if (c < 0) {
                return i == 0 ? -1 : i;
            }
            buffer[offset + i] = (char) c;
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
