package org.bantin.migration.wxr.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes out of a packed file. Ends with an error when it is many times what went in, as no text ever is. */
final class Unpacked extends FilterInputStream {
    private static final long HARMLESS = 64L << 20;
    private static final int MOST = 200;

    private final WxrSource.Counted packed;
    private long count;

    Unpacked(InputStream in, WxrSource.Counted packed) {
        super(in);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        return counted(read, read);
    }

    private int counted(int result, int bytes) throws IOException {
        count += Math.max(0, bytes);
        if (count > HARMLESS && count > MOST * packed.count()) {
            throw new PackedTooTightException();
        }
        return result;
    }
}
