package org.bantin.asset;

import java.awt.Dimension;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import javax.jcr.Binary;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.bantin.asset.Assets.AssetFile;
import org.bantin.asset.file.DocumentCover;
import org.bantin.asset.file.FilePreparation;
import org.bantin.asset.file.PreparedFile;
import org.jspecify.annotations.Nullable;

/** The child {@code jcr:content} of an asset node, read or written as a whole. */
record StoredFile(AssetFile toAssetFile, FileKind kind, int orientation, Crops crops, Dimension cover) {
    /** Empty when the node is no asset or has no file. */
    static Optional<StoredFile> of(Node asset) throws RepositoryException {
        if (!asset.hasNode(AssetNames.CONTENT)) {
            return Optional.empty();
        }
        Node content = asset.getNode(AssetNames.CONTENT);
        if (!content.hasProperty(AssetNames.DATA) || !content.hasProperty(AssetNames.CONTENT_HASH)) {
            return Optional.empty();
        }
        String mimeType = text(content, AssetNames.MIME_TYPE);
        AssetFile file = new AssetFile(
                text(content, AssetNames.FILE_NAME),
                mimeType,
                size(content),
                (int) number(content, AssetNames.WIDTH, 0),
                (int) number(content, AssetNames.HEIGHT, 0),
                focal(asset, AssetNames.FOCAL_X),
                focal(asset, AssetNames.FOCAL_Y),
                text(content, AssetNames.CONTENT_HASH),
                text(content, AssetNames.PREVIEW),
                PictureStamp.of(asset),
                content.hasProperty(AssetNames.COVER));
        FileKind kind = Arrays.stream(FileKind.values())
                .filter(k -> k.kept() && k.mimeType.equals(mimeType))
                .findFirst()
                .orElse(FileKind.UNKNOWN);
        return Optional.of(new StoredFile(
                file,
                kind,
                (int) number(content, AssetNames.ORIENTATION, 1),
                Crops.of(asset),
                new Dimension((int) number(content, AssetNames.COVER_WIDTH, 0), (int)
                        number(content, AssetNames.COVER_HEIGHT, 0))));
    }

    Renditions.Source source() {
        if (toAssetFile.cover()) {
            return new Renditions.Source(
                    FileKind.JPEG, toAssetFile.contentHash(), cover.width, cover.height, 1, 0.5, 0, Crops.NONE);
        }
        return new Renditions.Source(
                kind,
                toAssetFile.contentHash(),
                toAssetFile.width(),
                toAssetFile.height(),
                orientation,
                toAssetFile.focalX(),
                toAssetFile.focalY(),
                crops);
    }

    static void write(Node asset, PreparedFile file, Instant now) throws RepositoryException {
        Node content = asset.hasNode(AssetNames.CONTENT)
                ? asset.getNode(AssetNames.CONTENT)
                : asset.addNode(AssetNames.CONTENT, AssetNames.CONTENT_NODE_TYPE);
        writeBytes(content, file.file());
        content.setProperty(AssetNames.LAST_MODIFIED, calendar(now));
        content.setProperty(AssetNames.MIME_TYPE, file.kind().mimeType);
        content.setProperty(AssetNames.EXTENSION, file.kind().extension);
        content.setProperty(AssetNames.FILE_NAME, file.fileName());
        content.setProperty(AssetNames.WIDTH, file.width());
        content.setProperty(AssetNames.HEIGHT, file.height());
        content.setProperty(AssetNames.ORIENTATION, file.metadata().orientation());
        content.setProperty(AssetNames.PREVIEW, file.preview());
        content.setProperty(AssetNames.TEXT, file.text());
        writeCover(content, file.cover());
    }

    private static void writeCover(Node content, @Nullable DocumentCover cover) throws RepositoryException {
        if (cover == null) {
            if (content.hasProperty(AssetNames.COVER)) {
                content.getProperty(AssetNames.COVER).remove();
            }
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(cover.file()))) {
            Binary binary = content.getSession().getValueFactory().createBinary(in);
            content.setProperty(AssetNames.COVER, binary);
            binary.dispose();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the first page", e);
        }
        content.setProperty(AssetNames.COVER_WIDTH, cover.size().width);
        content.setProperty(AssetNames.COVER_HEIGHT, cover.size().height);
    }

    /** The bytes and what follows from them. */
    static void writeBytes(Node content, Path file) throws RepositoryException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Binary binary = content.getSession().getValueFactory().createBinary(in);
            content.setProperty(AssetNames.DATA, binary);
            binary.dispose();
            content.setProperty(AssetNames.SIZE, Files.size(file));
            content.setProperty(AssetNames.CONTENT_HASH, FilePreparation.hash(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the prepared file", e);
        }
    }

    static Calendar calendar(Instant instant) {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(instant.toEpochMilli());
        return calendar;
    }

    private static String text(Node node, String name) throws RepositoryException {
        return node.hasProperty(name) ? node.getProperty(name).getString() : "";
    }

    private static long number(Node node, String name, long otherwise) throws RepositoryException {
        return node.hasProperty(name) ? node.getProperty(name).getLong() : otherwise;
    }

    private static double focal(Node node, String name) throws RepositoryException {
        double value = node.hasProperty(name) ? node.getProperty(name).getDouble() : 0.5;
        return Math.max(0, Math.min(1, value));
    }

    /** In bytes, as they are and not as files brought from elsewhere say. */
    private static long size(Node content) throws RepositoryException {
        long actual = content.getProperty(AssetNames.DATA).getLength();
        return actual >= 0 ? actual : number(content, AssetNames.SIZE, 0);
    }
}
