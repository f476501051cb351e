package org.bantin.migration.wxr.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads the exports that a file holds: itself, or packed with gzip or zip, told by their first bytes. Nothing is unpacked to disk. */
public final class WxrSource {
    private static final int BUFFER = 1 << 16;

    private WxrSource() {}

    /** What is done with one export. */
    @FunctionalInterface
    public interface Reading {
        /** @param counted bytes of the file read so far */
        void read(InputStream in, Counted counted) throws IOException;
    }

    public static void each(Path file, Reading reading) throws IOException {
        try (Counted counted = new Counted(Files.newInputStream(file));
                BufferedInputStream in = new BufferedInputStream(counted, BUFFER)) {
            in.mark(4);
            int first = in.read();
            int second = in.read();
            in.reset();
            if (first == 0x1f && second == 0x8b) {
                InputStream unpacked = new Unpacked(new GZIPInputStream(in, BUFFER), counted);
                reading.read(new BufferedInputStream(unpacked, BUFFER), counted);
            } else if (first == 'P' && second == 'K') {
                unpack(in, reading, counted);
            } else {
                reading.read(in, counted);
            }
        }
    }

    private static void unpack(InputStream in, Reading reading, Counted counted) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        Unpacked unpacked = new Unpacked(zip, counted);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            boolean hidden = name.startsWith("__macosx/") || name.contains("/.");
            if (!entry.isDirectory() && !hidden && (name.endsWith(".xml") || name.endsWith(".wxr"))) {
                reading.read(new BufferedInputStream(new Open(unpacked), BUFFER), counted);
            }
        }
    }

    /** An entry, whose end is not that of the file. */
    private static final class Open extends FilterInputStream {
        Open(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the next entry follows
        }
    }

    /** Counts what has been read. */
    public static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        public long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
