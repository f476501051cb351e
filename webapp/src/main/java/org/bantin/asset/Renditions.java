package org.bantin.asset;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.bantin.asset.Assets.RenditionFile;
import org.bantin.asset.Assets.RenditionSpec;
import org.bantin.asset.picture.CropBox;
import org.bantin.asset.picture.PictureWork;
import org.bantin.asset.picture.PictureWriter;
import org.bantin.asset.picture.Pictures;
import org.springframework.stereotype.Component;

/**
 * Makes renditions, each once even when many ask at the same time. Photos far larger than any rendition are shrunk to a master
 * first, from which all usual sizes are made.
 */
@Component
class Renditions {
    private static final int MASTER = 2000;
    private static final String MASTER_NAME = "master.";

    private final RenditionCache cache;
    private final PictureWork work;
    private final PictureWriter writer;
    private final ConcurrentHashMap<String, CompletableFuture<Path>> running = new ConcurrentHashMap<>();

    Renditions(RenditionCache cache, PictureWork work, PictureWriter writer) {
        this.cache = cache;
        this.work = work;
        this.writer = writer;
    }

    /** A stored picture; width and height are those of the upright picture. */
    record Source(
            FileKind kind,
            String contentHash,
            int width,
            int height,
            int orientation,
            double focalX,
            double focalY,
            Crops crops) {}

    /** Brings the stored bytes to a file. */
    interface Bytes {
        void copyTo(Path file) throws IOException;
    }

    RenditionFile get(Source source, RenditionSpec spec, Bytes bytes) throws IOException {
        Dimension size = new Dimension(source.width(), source.height());
        CropBox box = spec.height() == 0
                ? CropBox.of(size, spec.width(), 0, source.focalX(), source.focalY())
                : source.crops()
                        .part(size, (double) spec.width() / spec.height())
                        .map(part -> CropBox.of(part, spec.width(), spec.height()))
                        .orElseGet(
                                () -> CropBox.of(size, spec.width(), spec.height(), source.focalX(), source.focalY()));
        String format = writer.format(spec.format());
        String name = name(source, spec, box, format);
        Path path = find(source, name, () -> make(source, box, format, name, bytes));
        return new RenditionFile(path, "image/" + format, box.target().width, box.target().height);
    }

    private static String name(Source source, RenditionSpec spec, CropBox box, String format) {
        String crop = spec.height() == 0
                ? ""
                : "-" + box.part().x + "-" + box.part().y + "-" + box.part().width + "-" + box.part().height;
        return spec.width() + "x" + spec.height() + crop + "-o" + source.orientation() + "." + format;
    }

    private Path find(Source source, String name, java.util.concurrent.Callable<Path> maker) throws IOException {
        Optional<Path> ready = cache.find(source.contentHash(), name);
        if (ready.isPresent()) {
            return ready.get();
        }
        String key = source.contentHash() + "/" + name;
        CompletableFuture<Path> started = new CompletableFuture<>();
        CompletableFuture<Path> other = running.putIfAbsent(key, started);
        if (other != null) {
            return PictureWork.await(other);
        }
        try {
            work.start(maker).whenComplete((path, failure) -> {
                running.remove(key);
                if (failure == null) {
                    started.complete(path);
                } else {
                    started.completeExceptionally(failure);
                }
            });
        } catch (PicturesBusyException e) {
            running.remove(key);
            started.completeExceptionally(e);
        }
        return PictureWork.await(started);
    }

    private Path make(Source source, CropBox box, String format, String name, Bytes bytes) throws IOException {
        Optional<Path> ready = cache.find(source.contentHash(), name);
        if (ready.isPresent()) {
            return ready.get(); // finished between the first look and our turn
        }
        double factor = (double) box.target().width / box.part().width;
        int needed = (int) Math.ceil(Math.max(source.width(), source.height()) * factor);
        BufferedImage image = decoded(source, needed, bytes);
        BufferedImage scaled = Pictures.scale(image, partOf(image, source, box), box.target());
        Path temporary = cache.temporary("." + format);
        try {
            writer.write(scaled, format, temporary);
            return cache.put(source.contentHash(), name, temporary);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Rectangle partOf(BufferedImage image, Source source, CropBox box) {
        double fx = (double) image.getWidth() / source.width();
        double fy = (double) image.getHeight() / source.height();
        int x = (int) Math.min(image.getWidth() - 1, Math.round(box.part().x * fx));
        int y = (int) Math.min(image.getHeight() - 1, Math.round(box.part().y * fy));
        int w = (int) Math.max(1, Math.min(image.getWidth() - x, Math.round(box.part().width * fx)));
        int h = (int) Math.max(1, Math.min(image.getHeight() - y, Math.round(box.part().height * fy)));
        return new Rectangle(x, y, w, h);
    }

    private BufferedImage decoded(Source source, int needed, Bytes bytes) throws IOException {
        if (needed > MASTER || Math.max(source.width(), source.height()) <= 2 * MASTER) {
            return original(source, 2 * needed, bytes);
        }
        FileKind kind = source.kind() == FileKind.JPEG ? FileKind.JPEG : FileKind.PNG;
        String name = MASTER_NAME + "o" + source.orientation() + "." + kind.extension;
        Optional<Path> master = cache.find(source.contentHash(), name);
        if (master.isPresent()) {
            return Pictures.read(kind, master.get(), 1, 2 * needed);
        }
        BufferedImage image = original(source, MASTER, bytes);
        Path temporary = cache.temporary("." + kind.extension);
        try {
            if (kind == FileKind.JPEG) {
                PictureWriter.jpeg(image, PictureWriter.MASTER_QUALITY, temporary);
            } else {
                writer.write(image, "png", temporary);
            }
            cache.put(source.contentHash(), name, temporary);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return image;
    }

    private BufferedImage original(Source source, int atLeast, Bytes bytes) throws IOException {
        Path temporary = cache.temporary("." + source.kind().extension);
        try {
            bytes.copyTo(temporary);
            return Pictures.read(source.kind(), temporary, source.orientation(), atLeast);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
