package org.bantin.migration.wxr.file;

import java.io.IOException;
import java.io.Reader;

/** Reads character by character out of a large buffer and can look ahead. For one thread, so it takes no lock per character. */
final class LookingReader {
    private static final int BUFFER = 1 << 16;

    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;

    LookingReader(Reader in) {
        this.in = in;
    }

    /** The next character, or -1 at the end. */
    int read() throws IOException {
        if (at == end && !fill()) {
            return -1;
        }
        return buffer[at++];
    }

    /** What comes next, without taking it: so many characters, or fewer at the end. */
    String ahead(int count) throws IOException {
        while (end - at < count && fill()) {
            // reads on
        }
        return new String(buffer, at, Math.min(count, end - at));
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read > 0;
    }
}
