package org.bantin.asset.file;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.bantin.asset.AssetProperties;
import org.bantin.asset.AssetUpload;
import org.bantin.asset.FileKind;
import org.bantin.asset.PicturesBusyException;
import org.bantin.asset.file.PreparedFile.RefusedException;
import org.bantin.asset.metadata.MetadataReader;
import org.bantin.asset.metadata.PhotoMetadata;
import org.bantin.asset.picture.CropBox;
import org.bantin.asset.picture.PictureWork;
import org.bantin.asset.picture.PictureWriter;
import org.bantin.asset.picture.Pictures;
import org.springframework.stereotype.Component;

/** Looks at a file before anything is stored, cheapest questions first: size, kind, header, then the whole picture or text. */
@Component
public class FilePreparation {
    private static final int PREVIEW = 24;
    private static final int CHECKED_AT = 8 * PREVIEW;
    private static final int LONGEST_NAME = 120;

    private final AssetProperties properties;
    private final PictureWork work;
    private final PictureWriter writer;
    private final Conversion conversion;

    public FilePreparation(AssetProperties properties, PictureWork work, PictureWriter writer, Conversion conversion) {
        this.conversion = conversion;
        this.properties = properties;
        this.work = work;
        this.writer = writer;
    }

    /** @throws RefusedException with what is wrong and what would be taken */
    public PreparedFile prepare(AssetUpload upload) throws IOException, RefusedException {
        long size = Files.size(upload.file());
        if (size == 0) {
            throw new RefusedException("asset.refused.empty");
        }
        if (size > properties.maxSize().toBytes()) {
            throw new RefusedException(
                    "asset.refused.too-large",
                    megabytes(size),
                    properties.maxSize().toMegabytes());
        }
        FileKind kind = FileKind.of(upload.file());
        if (!kind.accepted()) {
            throw new RefusedException(kind.refusal());
        }
        return kind.picture() ? picture(kind, upload) : document(kind, upload);
    }

    private PreparedFile picture(FileKind kind, AssetUpload upload) throws IOException, RefusedException {
        PhotoMetadata metadata = MetadataReader.read(kind, upload.file(), properties.zone());
        try {
            if (!kind.turnedIntoAnother()) {
                return picture(kind, upload.file(), upload.fileName(), metadata);
            }
            Conversion.Converted converted = conversion.convert(kind, upload.file(), metadata.orientation());
            try {
                return picture(
                        converted.kind(),
                        converted.file(),
                        upload.fileName(),
                        metadata.withOrientation(converted.orientation()));
            } finally {
                Files.deleteIfExists(converted.file());
            }
        } catch (EOFException | Pictures.BrokenPictureException e) {
            throw (RefusedException) new RefusedException("asset.refused.broken-picture").initCause(e);
        }
    }

    private PreparedFile picture(FileKind kind, Path from, String name, PhotoMetadata metadata)
            throws IOException, RefusedException {
        return cleaned(kind, from, metadata.orientation(), clean -> {
            Dimension stored = Pictures.size(kind, clean);
            checkPixels(kind, stored);
            String preview = PictureWork.await(work.start(() -> preview(kind, clean, metadata.orientation())));
            return new PreparedFile(
                    kind,
                    clean,
                    fileName(name, kind),
                    Files.size(clean),
                    metadata.turned() ? stored.height : stored.width,
                    metadata.turned() ? stored.width : stored.height,
                    hash(clean),
                    preview,
                    "",
                    metadata,
                    null);
        });
    }

    private interface Making {
        PreparedFile of(Path clean) throws IOException, RefusedException;
    }

    /** Copies without what is private, and leaves no file behind when nothing comes of it. */
    private static PreparedFile cleaned(FileKind kind, Path from, int orientation, Making making)
            throws IOException, RefusedException {
        Path clean = Files.createTempFile("bantin-asset", "." + kind.extension);
        boolean done = false;
        try {
            CleanCopy.write(kind, from, clean, orientation);
            PreparedFile prepared = making.of(clean);
            done = true;
            return prepared;
        } finally {
            if (!done) {
                Files.deleteIfExists(clean);
            }
        }
    }

    private void checkPixels(FileKind kind, Dimension size) throws RefusedException {
        long pixels = (long) size.width * size.height;
        long most = kind == FileKind.WEBP
                ? Math.min(properties.maxWholePixels(), properties.maxPixels())
                : properties.maxPixels();
        if (pixels > most) {
            throw new RefusedException("asset.refused.too-many-pixels", size.width, size.height, most / 1_000_000);
        }
    }

    /** Decoding all of it shows that the file is whole; what is left is shrunk to a few pixels. */
    private String preview(FileKind kind, Path file, int orientation) throws IOException {
        BufferedImage image = Pictures.read(kind, file, orientation, CHECKED_AT);
        CropBox box = CropBox.of(new Dimension(image.getWidth(), image.getHeight()), PREVIEW, 0, 0.5, 0.5);
        BufferedImage small =
                Pictures.scale(image, new Rectangle(0, 0, image.getWidth(), image.getHeight()), box.target());
        String format = writer.format("webp");
        Path to = Files.createTempFile("bantin-preview", "." + format);
        try {
            writer.write(small, format, to);
            return "data:image/" + format + ";base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(to));
        } finally {
            Files.deleteIfExists(to);
        }
    }

    private PreparedFile document(FileKind kind, AssetUpload upload) throws IOException, RefusedException {
        try {
            return cleaned(kind, upload.file(), 1, clean -> {
                String text = DocumentText.read(kind, clean);
                Optional<DocumentCover> cover = kind == FileKind.PDF
                        ? PictureWork.await(work.start(() -> DocumentCover.of(clean)))
                        : Optional.empty();
                return new PreparedFile(
                        kind,
                        clean,
                        fileName(upload.fileName(), kind),
                        Files.size(clean),
                        0,
                        0,
                        hash(clean),
                        "",
                        text,
                        PhotoMetadata.NONE,
                        cover.orElse(null));
            });
        } catch (InvalidPasswordException e) {
            throw (RefusedException) new RefusedException("asset.refused.locked-document").initCause(e);
        } catch (PicturesBusyException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // parsers throw anything on bad input
            throw (RefusedException) new RefusedException("asset.refused.broken-document").initCause(e);
        }
    }

    /** The name without folders, with the extension that the content asks for. */
    static String fileName(String given, FileKind kind) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}<>:\"|?*;%#]", "")
                .replaceAll("\\.[A-Za-z0-9]{1,5}$", "")
                .strip();
        String base = name.isEmpty() || name.startsWith(".") ? "tep" + name : name;
        return cut(base, LONGEST_NAME) + "." + kind.extension;
    }

    /** At most so many characters, none of them halved. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    public static String hash(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static long megabytes(long bytes) {
        return (bytes + 999_999) / 1_000_000;
    }
}
