package org.bantin.asset.file;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bantin.asset.AssetProperties;
import org.bantin.asset.FileKind;
import org.bantin.asset.file.PreparedFile.RefusedException;
import org.bantin.asset.metadata.MetadataReader;
import org.bantin.asset.picture.PictureWork;
import org.bantin.asset.picture.PictureWriter;
import org.bantin.asset.picture.Pictures;
import org.springframework.stereotype.Component;

/** Turns pictures that not every browser shows (HEIC, AVIF, TIFF, BMP) into JPEG, or PNG where something is transparent. */
@Component
public class Conversion {
    private final HeifProgram heif;
    private final PictureWork work;
    private final AssetProperties properties;

    public Conversion(HeifProgram heif, PictureWork work, AssetProperties properties) {
        this.heif = heif;
        this.work = work;
        this.properties = properties;
    }

    /** What came out; the file belongs to the caller. */
    record Converted(FileKind kind, Path file, int orientation) {}

    Converted convert(FileKind kind, Path from, int orientation) throws IOException, RefusedException {
        if (kind == FileKind.HEIC || kind == FileKind.AVIF) {
            return decoded(kind, from);
        }
        if (MetadataReader.isFourColour(from)) {
            throw new RefusedException("asset.refused.cmyk-tiff"); // Java takes the inks for light
        }
        Dimension size = Pictures.size(kind, from);
        long pixels = (long) size.width * size.height;
        if (pixels > properties.maxWholePixels()) {
            throw new RefusedException(
                    "asset.refused.too-many-pixels", size.width, size.height, properties.maxWholePixels() / 1_000_000);
        }
        return PictureWork.await(work.start(() -> redrawn(kind, from, orientation)));
    }

    private Converted decoded(FileKind kind, Path from) throws IOException, RefusedException {
        if (!heif.available()) {
            throw new RefusedException(kind.refusal());
        }
        Path jpeg = Files.createTempFile("bantin-converted", ".jpg");
        try {
            PictureWork.await(work.start(() -> {
                heif.toJpeg(from, jpeg);
                return jpeg;
            }));
            return new Converted(FileKind.JPEG, jpeg, 1);
        } catch (IOException e) {
            Files.deleteIfExists(jpeg);
            throw new Pictures.BrokenPictureException("not a whole " + kind + " picture", e);
        }
    }

    private static Converted redrawn(FileKind kind, Path from, int orientation) throws IOException {
        BufferedImage image = Pictures.read(kind, from, orientation, Integer.MAX_VALUE);
        boolean transparent = image.getColorModel().hasAlpha();
        FileKind to = transparent ? FileKind.PNG : FileKind.JPEG;
        Path file = Files.createTempFile("bantin-converted", "." + to.extension);
        if (transparent) {
            javax.imageio.ImageIO.write(image, "png", file.toFile());
        } else {
            PictureWriter.jpeg(image, PictureWriter.MASTER_QUALITY, file);
        }
        return new Converted(to, file, 1);
    }
}
