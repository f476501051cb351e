package org.bantin.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files in an archive, in memory and within limits; what is counted are the bytes that come, not the sizes that it tells. */
final class PackedFiles {
    private static final long MAX_UNPACKED = 150L << 20;
    private static final int MAX_FILES = 2_000;
    private static final Charset NAMES = Charset.forName("IBM437");

    private PackedFiles() {}

    /** What lies in an archive, by its list; nothing if that cannot be read. */
    static Set<String> names(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), NAMES)) {
            return zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        } catch (IOException | IllegalArgumentException e) {
            return Set.of();
        }
    }

    static Map<String, byte[]> in(Path file) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long unpacked = 0;
        try (ZipFile zip = new ZipFile(file.toFile(), NAMES)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.isDirectory()) {
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = in.readNBytes((int) (MAX_UNPACKED - unpacked + 1));
                    unpacked += bytes.length;
                    if (unpacked > MAX_UNPACKED || files.size() >= MAX_FILES) {
                        throw new UnreadableDocumentException("intake.docx.bomb");
                    }
                    files.put(entry.getName(), bytes);
                }
            }
        } catch (ZipException e) {
            boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
            throw new UnreadableDocumentException(locked ? "intake.docx.password" : "intake.docx.damaged", e);
        }
        return files;
    }
}
