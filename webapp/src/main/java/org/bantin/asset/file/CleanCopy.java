package org.bantin.asset.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.bantin.asset.FileKind;

/**
 * Copies a picture without a single pixel changed and without what is private: position, camera, owner, thumbnails, whatever was
 * appended (motion photos carry sound). Keeps colour profiles and the orientation. Documents are copied as they are: a
 * signature must stay valid.
 */
public final class CleanCopy {
    private static final Set<String> PNG_DROPPED = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME", "dSIG");
    private static final int SOS = 0xDA;
    private static final int EOI = 0xD9;

    private CleanCopy() {}

    public static void write(FileKind kind, Path from, Path to, int orientation) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(from), 1 << 16);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
            DataInputStream in = new DataInputStream(file);
            switch (kind) {
                case JPEG -> jpeg(in, out, orientation);
                case PNG -> png(in, out);
                case WEBP -> webp(in, out);
                case GIF -> GifCopy.write(in, out);
                default -> in.transferTo(out);
            }
        }
    }

    private static void jpeg(DataInputStream in, OutputStream out, int orientation) throws IOException {
        in.skipBytes(2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xD8});
        if (orientation > 1) {
            out.write(exif(orientation));
        }
        int marker = nextMarker(in);
        while (marker >= 0 && marker != EOI) {
            byte[] body = segment(in, marker);
            if (kept(marker, body)) {
                out.write(0xFF);
                out.write(marker);
                if (!bare(marker)) {
                    out.write((body.length + 2) >> 8);
                    out.write(body.length + 2);
                    out.write(body);
                }
            }
            marker = marker == SOS ? scan(in, out) : nextMarker(in);
        }
        if (marker == EOI) {
            out.write(new byte[] {(byte) 0xFF, (byte) EOI});
        }
    }

    private static byte[] segment(DataInputStream in, int marker) throws IOException {
        if (bare(marker)) {
            return new byte[0];
        }
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
            throw new IOException("JPEG segment of negative length");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("JPEG ends within a segment");
        }
        return body;
    }

    private static boolean bare(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
    }

    /** Application segments: only JFIF, colour profiles and Adobe's colour transform stay; comments go. */
    private static boolean kept(int marker, byte[] body) {
        if (marker == 0xFE) {
            return false;
        }
        if (marker < 0xE0 || marker > 0xEF) {
            return true;
        }
        String name = new String(body, 0, Math.min(12, body.length), StandardCharsets.ISO_8859_1);
        return (marker == 0xE0 && name.startsWith("JFIF"))
                || (marker == 0xE2 && name.startsWith("ICC_PROFILE"))
                || (marker == 0xEE && name.startsWith("Adobe"));
    }

    private static int nextMarker(InputStream in) throws IOException {
        int b = in.read();
        while (b >= 0) {
            if (b == 0xFF) {
                do {
                    b = in.read();
                } while (b == 0xFF);
                if (b != 0) {
                    return b;
                }
            }
            b = in.read();
        }
        return -1;
    }

    /** Copies entropy-coded data up to the next real marker, which is returned; -1 at the end of the file. */
    private static int scan(InputStream in, OutputStream out) throws IOException {
        int b = in.read();
        while (b >= 0) {
            if (b != 0xFF) {
                out.write(b);
                b = in.read();
                continue;
            }
            int next = in.read();
            while (next == 0xFF) {
                next = in.read();
            }
            if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                return next;
            }
            out.write(0xFF);
            out.write(next);
            b = in.read();
        }
        return -1;
    }

    /** The smallest EXIF segment: one entry, the orientation. */
    private static byte[] exif(int orientation) {
        byte[] segment = new byte[36];
        byte[] head = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0
        };
        System.arraycopy(head, 0, segment, 0, head.length);
        segment[head.length] = (byte) orientation;
        return segment;
    }

    private static void png(DataInputStream in, OutputStream out) throws IOException {
        out.write(in.readNBytes(8));
        while (true) {
            byte[] head = in.readNBytes(8);
            if (head.length < 8) {
                return;
            }
            long length = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
            String name = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
            OutputStream to = PNG_DROPPED.contains(name) ? OutputStream.nullOutputStream() : out;
            to.write(head);
            copy(in, to, length + 4);
            if (name.equals("IEND")) {
                return;
            }
        }
    }

    private static void webp(DataInputStream in, OutputStream out) throws IOException {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        long left = littleEndian(in.readNBytes(12), 4) - 4;
        while (left >= 8) {
            byte[] head = in.readNBytes(8);
            if (head.length < 8) {
                throw new EOFException("the WebP file ends early");
            }
            long length = littleEndian(head, 4);
            String name = new String(head, 0, 4, StandardCharsets.ISO_8859_1);
            OutputStream to = name.equals("EXIF") || name.equals("XMP ") ? OutputStream.nullOutputStream() : chunks;
            to.write(head);
            int flags = 0;
            if (name.equals("VP8X")) {
                flags = 1;
                to.write(in.readUnsignedByte() & ~0x0C); // those that announce EXIF and XMP
            }
            copy(in, to, length + (length & 1) - flags);
            left -= 8 + length + (length & 1);
        }
        out.write("RIFF".getBytes(StandardCharsets.ISO_8859_1));
        out.write(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(chunks.size() + 4)
                .array());
        out.write("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        chunks.writeTo(out);
    }

    private static long littleEndian(byte[] bytes, int at) {
        return bytes.length < at + 4
                ? 0
                : Integer.toUnsignedLong(ByteBuffer.wrap(bytes, at, 4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt());
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[(int) Math.min(1 << 16, Math.max(length, 1))];
        long left = length;
        while (left > 0) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (n < 0) {
                throw new EOFException("the file ends " + left + " bytes early");
            }
            out.write(buffer, 0, n);
            left -= n;
        }
    }
}
