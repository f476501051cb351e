package org.bantin.asset.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.springframework.stereotype.Component;

/** Writes finished pictures as WebP, JPEG or PNG, without any metadata. */
@Component
public class PictureWriter {
    private static final int WEBP_QUALITY = 78;
    private static final float JPEG_QUALITY = 0.82f;
    public static final float MASTER_QUALITY = 0.95f;

    private final Webp webp;

    public PictureWriter(Webp webp) {
        this.webp = webp;
    }

    /** The format that will really be written when this one is asked for. */
    public String format(String wanted) {
        return switch (wanted) {
            case "webp" -> webp.available() ? "webp" : "jpeg";
            case "png" -> "png";
            default -> "jpeg";
        };
    }

    public void write(BufferedImage image, String format, Path to) throws IOException {
        switch (format) {
            case "webp" -> webp.write(image, WEBP_QUALITY, to);
            case "png" -> {
                if (!ImageIO.write(image, "png", to.toFile())) {
                    throw new IOException("no PNG writer");
                }
            }
            default -> jpeg(image, JPEG_QUALITY, to);
        }
    }

    public static void jpeg(BufferedImage image, float quality, Path to) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        try (FileImageOutputStream out = new FileImageOutputStream(to.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque(image), null, null), param);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage opaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, result.getWidth(), result.getHeight());
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return result;
    }
}
