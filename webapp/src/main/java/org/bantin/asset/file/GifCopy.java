package org.bantin.asset.file;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Copies a GIF with all its frames and without comments, foreign applications' data and whatever follows its end. */
final class GifCopy {
    private static final Set<String> KEPT = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");
    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3B;
    private static final int COMMENT = 0xFE;
    private static final int APPLICATION = 0xFF;

    private final DataInputStream in;
    private final OutputStream out;

    private GifCopy(DataInputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    static void write(DataInputStream in, OutputStream out) throws IOException {
        new GifCopy(in, out).run();
    }

    private void run() throws IOException {
        byte[] head = exactly(13);
        out.write(head);
        out.write(exactly(colours(head[10])));
        for (int block = in.read(); block != END; block = in.read()) {
            switch (block) {
                case IMAGE -> image();
                case EXTENSION -> extension();
                case 0 -> {} // padding that some writers leave
                default -> throw new EOFException("the GIF ends early or is damaged");
            }
        }
        out.write(END);
    }

    private void image() throws IOException {
        byte[] descriptor = exactly(9);
        out.write(IMAGE);
        out.write(descriptor);
        out.write(exactly(colours(descriptor[8])));
        out.write(exactly(1));
        parts(out);
    }

    private void extension() throws IOException {
        int label = in.readUnsignedByte();
        byte[] first = exactly(in.readUnsignedByte());
        boolean kept =
                label == APPLICATION ? KEPT.contains(new String(first, StandardCharsets.ISO_8859_1)) : label != COMMENT;
        OutputStream to = kept ? out : OutputStream.nullOutputStream();
        to.write(EXTENSION);
        to.write(label);
        to.write(first.length);
        to.write(first);
        if (first.length > 0) {
            parts(to);
        }
    }

    /** Blocks with their length in front, up to the empty one. */
    private void parts(OutputStream to) throws IOException {
        int length;
        do {
            length = in.readUnsignedByte();
            to.write(length);
            to.write(exactly(length));
        } while (length > 0);
    }

    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the GIF ends early");
        }
        return bytes;
    }
}
