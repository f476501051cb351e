package org.bantin.migration.wxr;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bantin.migration.wxr.WxrOptions.Pictures;
import org.bantin.migration.wxr.body.MediaFiles;

/** Where the files of attachments are at hand: a directory, and archives of one. */
final class MediaSources implements AutoCloseable {
    private final Optional<MediaFiles> directory;
    private final List<MediaArchive> archives = new ArrayList<>();

    /** @throws UncheckedIOException when an archive cannot be opened */
    MediaSources(Pictures pictures) {
        directory = Optional.ofNullable(pictures.directory()).map(MediaFiles::new);
        try {
            for (Path archive : pictures.archives()) {
                archives.add(new MediaArchive(archive));
            }
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    /** A file, with its name there; closing it throws away what was unpacked for it. */
    record Found(String name, Path file, boolean unpacked) implements Closeable {
        @Override
        public void close() throws IOException {
            if (unpacked) {
                Files.deleteIfExists(file);
            }
        }
    }

    boolean none() {
        return directory.isEmpty() && archives.isEmpty();
    }

    Optional<Found> find(String url) throws IOException {
        Optional<Found> found = directory
                .flatMap(files -> files.find(url))
                .map(file -> new Found(String.valueOf(file.getFileName()), file, false));
        for (MediaArchive archive : archives) {
            if (found.isEmpty()) {
                found = archive.find(url);
            }
        }
        return found;
    }

    @Override
    public void close() {
        archives.forEach(MediaArchive::close);
    }
}
