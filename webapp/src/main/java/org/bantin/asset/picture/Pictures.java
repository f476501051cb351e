package org.bantin.asset.picture;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.bantin.asset.FileKind;
import org.bantin.asset.file.CleanCopy;
import org.bantin.asset.metadata.Orientation;

/**
 * Decodes pictures without ever holding more pixels than are wanted: large ones are read with subsampling. What comes out is
 * upright sRGB. Works on files that {@link CleanCopy} wrote, so no metadata parser of a codec sees hostile metadata.
 */
public final class Pictures {
    static {
        // plug-ins are found through the class loader of the thread that asks first, which need not be ours
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Pictures.class.getClassLoader());
        ImageIO.scanForPlugins();
        thread.setContextClassLoader(before);
        ImageIO.setUseCache(false);
    }

    private Pictures() {}

    /** The file cannot be shown whole; the message is for the log, the person gets advice by key. */
    public static final class BrokenPictureException extends IOException {
        private static final long serialVersionUID = 1L;

        public BrokenPictureException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Width and height as stored, from the header alone. */
    public static Dimension size(FileKind kind, Path file) throws IOException {
        return with(kind, file, reader -> new Dimension(reader.getWidth(0), reader.getHeight(0)));
    }

    /** Reads the whole picture so that its longer side has about {@code atLeast} pixels or its own size, whichever is less. */
    public static BufferedImage read(FileKind kind, Path file, int orientation, int atLeast) throws IOException {
        return with(kind, file, reader -> {
            int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
            int step = Math.max(1, longer / atLeast);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            AtomicBoolean truncated = new AtomicBoolean();
            reader.addIIOReadWarningListener((source, warning) -> {
                if (tellsOfTruncation(warning)) {
                    truncated.set(true);
                }
            });
            BufferedImage image = reader.read(0, param);
            if (truncated.get()) {
                throw new IOException("the picture data end early");
            }
            return Orientation.upright(standard(image), orientation);
        });
    }

    /** Cuts and scales; the result never has more pixels than the source rectangle. */
    public static BufferedImage scale(BufferedImage source, Rectangle part, Dimension target) {
        BufferedImage cut = source.getSubimage(part.x, part.y, part.width, part.height);
        if (part.getSize().equals(target)) {
            return cut;
        }
        BufferedImage scaled = new BufferedImage(target.width, target.height, source.getType());
        net.coobird.thumbnailator.resizers.Resizers.PROGRESSIVE.resize(cut, scaled);
        return scaled;
    }

    private static boolean tellsOfTruncation(String warning) {
        String text = warning.toLowerCase(Locale.ROOT);
        return text.contains("premature")
                || text.contains("end of")
                || text.contains("eof")
                || text.contains("truncated");
    }

    private static BufferedImage standard(BufferedImage image) {
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        if (image.getType() == type) {
            return image;
        }
        BufferedImage converted = new BufferedImage(image.getWidth(), image.getHeight(), type);
        ColorSpace space = image.getColorModel().getColorSpace();
        if (space.isCS_sRGB() || image.getColorModel() instanceof java.awt.image.IndexColorModel) {
            java.awt.Graphics2D graphics = converted.createGraphics();
            graphics.drawImage(image, 0, 0, null);
            graphics.dispose();
        } else {
            new ColorConvertOp(null).filter(image, converted);
        }
        return converted;
    }

    private interface Reading<T> {
        T with(ImageReader reader) throws IOException;
    }

    private static <T> T with(FileKind kind, Path file, Reading<T> reading) throws IOException {
        ImageReader reader = reader(kind);
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return reading.with(reader);
        } catch (IOException | RuntimeException e) { // codecs throw anything on bad input
            throw new BrokenPictureException("not a whole " + kind + " picture: " + e.getMessage(), e);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(FileKind kind) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(kind.readerType());
        ImageReader found = null;
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (found == null || reader.getClass().getName().startsWith("com.twelvemonkeys")) {
                found = reader; // reads CMYK and damaged headers too, where the one of the JDK gives up
            }
        }
        if (found == null) {
            throw new IllegalStateException("no reader for " + kind.readerType());
        }
        return found;
    }
}
