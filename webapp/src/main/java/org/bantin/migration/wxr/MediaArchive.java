package org.bantin.migration.wxr;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bantin.migration.wxr.MediaSources.Found;
import org.bantin.migration.wxr.body.MediaFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A zip file of WordPress's uploads. Only the file that is asked for is unpacked, into one of a name of our own and up to the size of the
 * largest picture, so that neither the names nor the sizes that an archive claims can do harm.
 */
final class MediaArchive {
    private static final Logger LOG = LoggerFactory.getLogger(MediaArchive.class);
    private static final String UPLOADS = "uploads/";
    private static final int MOST = 1_000_000;
    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final Map<String, ZipEntry> byPath = new HashMap<>();
    private final Map<String, ZipEntry> byName = new HashMap<>();

    MediaArchive(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        if (zip.size() > MOST) {
            zip.close();
            throw new IOException("more than " + MOST + " files");
        }
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
            String path = entry.getName().replace('\\', '/');
            byPath.putIfAbsent(below(path), entry);
            byName.putIfAbsent(path.substring(path.lastIndexOf('/') + 1), entry);
        });
    }

    int files() {
        return byPath.size();
    }

    private static String below(String path) {
        int uploads = path.lastIndexOf(UPLOADS);
        return uploads < 0 ? path : path.substring(uploads + UPLOADS.length());
    }

    Optional<Found> find(String url) throws IOException {
        String path = below(MediaFiles.path(url)).replaceFirst("^/+", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        for (ZipEntry entry : entries(path, name)) {
            return Optional.of(new Found(name, unpacked(entry), true));
        }
        return Optional.empty();
    }

    /** Files of an archive of one month have no folders before them. */
    private List<ZipEntry> entries(String path, String name) {
        ZipEntry exact = byPath.get(path);
        ZipEntry alone = byName.get(name);
        return exact != null ? List.of(exact) : alone != null && flat(alone) ? List.of(alone) : List.of();
    }

    private static boolean flat(ZipEntry entry) {
        return !below(entry.getName().replace('\\', '/')).contains("/");
    }

    private Path unpacked(ZipEntry entry) throws IOException {
        Path file = Files.createTempFile("bantin-import", ".part");
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long left = WxrDownloads.LARGEST;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new IOException("larger than " + (WxrDownloads.LARGEST >> 20) + " MB");
                }
                out.write(buffer, 0, read);
            }
            return file;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    void close() {
        try {
            zip.close();
        } catch (IOException e) {
            LOG.debug("An archive of pictures would not close", e);
        }
    }
}
