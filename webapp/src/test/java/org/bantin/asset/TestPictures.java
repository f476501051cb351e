package org.bantin.asset;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Real picture files made for tests: left half red, right half blue, so that turning and cropping can be seen. */
public final class TestPictures {
    private TestPictures() {}

    public static BufferedImage image(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width, height);
        graphics.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(image(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return encoded(image(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    public static byte[] gif(int width, int height) {
        return encoded(image(width, height, BufferedImage.TYPE_INT_RGB), "gif");
    }

    /** One band of 50 million pixels, as large as a camera photo. */
    public static byte[] large(int width, int height) {
        return encoded(image(width, height, BufferedImage.TYPE_BYTE_GRAY), "jpeg");
    }

    public static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Four bands, as printers send it. */
    public static byte[] cmykJpeg(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        WritableRaster raster = Raster.createInterleavedRaster(0, width, height, 4, null);
        int[] red = {0, 255, 255, 0};
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, red);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A valid PNG header that promises far more pixels than the file has. */
    public static byte[] pngBomb(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.array());
        ByteBuffer file = ByteBuffer.allocate(8 + 4 + 17 + 4 + 12);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13);
        file.put(header.array()).putInt((int) crc.getValue());
        file.putInt(0).put("IEND".getBytes(StandardCharsets.US_ASCII)).putInt(0xAE426082);
        return file.array();
    }

    /** A JPEG as a camera and a picture desk leave it: EXIF with orientation, artist, position, time; XMP; IPTC; a video behind. */
    public static byte[] photoWithMetadata(int orientation, byte[] artist, String xmp, byte[] iptcCaption) {
        byte[] plain = jpeg(400, 300);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOf(plain, 2));
        out.writeBytes(
                segment(0xE1, concat("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff(orientation, artist))));
        out.writeBytes(segment(
                0xE1,
                concat(
                        "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII),
                        xmp.getBytes(StandardCharsets.UTF_8))));
        out.writeBytes(segment(0xED, photoshop(iptcCaption)));
        out.writeBytes(segment(0xFE, "secret comment".getBytes(StandardCharsets.US_ASCII)));
        out.writeBytes(Arrays.copyOfRange(plain, 2, plain.length));
        out.writeBytes("ftypmp42 secret sound".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    public static String xmp(String description) {
        return "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" photoshop:City=\"Thanh Giang\">"
                + "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">" + description
                + "</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>";
    }

    /** Big-endian TIFF: orientation, artist, pointers to details (time) and position. */
    private static byte[] tiff(int orientation, byte[] artist) {
        byte[] time = "2026:11:18 08:30:00\0".getBytes(StandardCharsets.US_ASCII);
        int ifd0 = 8;
        int details = ifd0 + 2 + 4 * 12 + 4;
        int gps = details + 2 + 12 + 4;
        int data = gps + 2 + 2 * 12 + 4;
        ByteBuffer b = ByteBuffer.allocate(data + time.length + artist.length + 24);
        b.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(ifd0);
        b.putShort((short) 4);
        entry(b, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(b, 0x013B, 2, artist.length).putInt(data + time.length);
        entry(b, 0x8769, 4, 1).putInt(details);
        entry(b, 0x8825, 4, 1).putInt(gps);
        b.putInt(0).putShort((short) 1);
        entry(b, 0x9003, 2, time.length).putInt(data);
        b.putInt(0).putShort((short) 2);
        entry(b, 0x0001, 2, 2).put((byte) 'N').put(new byte[3]);
        entry(b, 0x0002, 5, 3).putInt(data + time.length + artist.length);
        b.putInt(0).put(time).put(artist);
        b.putInt(16).putInt(1).putInt(2).putInt(1).putInt(47).putInt(1);
        return b.array();
    }

    private static ByteBuffer entry(ByteBuffer b, int tag, int type, int count) {
        return b.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static byte[] photoshop(byte[] caption) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(out)) {
            byte[] iptc =
                    concat(new byte[] {0x1C, 2, 120, (byte) (caption.length >> 8), (byte) caption.length}, caption);
            data.write("Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII));
            data.write("8BIM".getBytes(StandardCharsets.US_ASCII));
            data.writeShort(0x0404);
            data.writeShort(0);
            data.writeInt(iptc.length);
            data.write(iptc);
            if (iptc.length % 2 == 1) {
                data.write(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] segment(int marker, byte[] body) {
        int length = body.length + 2;
        return concat(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, body);
    }

    public static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    public static Path file(Path directory, String name, byte[] bytes) {
        try {
            return Files.write(directory.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
