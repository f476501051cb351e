package org.bantin.migration.runs;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.bantin.content.imports.ImportRefusedException;
import org.bantin.content.imports.SiteImport.Arriving;
import org.bantin.migration.wxr.file.WxrSource;

/** Tells by the beginning of a file whether it can be what it is sent for, long before the last piece of a large one. */
final class FirstLook {
    private static final int HEAD = 1 << 16;
    private static final Pattern WORDPRESS = Pattern.compile("wordpress\\.org/export|<wp:|<generator>[^<]*wordpress");

    private FirstLook() {}

    /** What a file is when it is no export, by a sign at its beginning. */
    private record Other(String sign, String problem) {}

    private static final List<Other> OTHERS = List.of(
            new Other("<!doctype html", "web-page"),
            new Other("<html", "web-page"),
            new Other("<!doctype", "entities"),
            new Other("<!entity", "entities"),
            new Other("<sv:node", "content-file"),
            new Other("create table", "database"),
            new Other("insert into", "database"),
            new Other("<rss", "feed"),
            new Other("<feed", "feed"));

    /** @param whole whether the file is here to its end */
    static void at(Path file, Arriving as, boolean whole) throws IOException {
        if (as.pictures()) {
            if (!packed(file)) {
                throw new ImportRefusedException("no-archive", as.name());
            }
            return;
        }
        String[] head = {null};
        try {
            WxrSource.each(file, (in, counted) -> {
                if (head[0] == null) {
                    head[0] = text(in.readNBytes(HEAD));
                }
            });
        } catch (EOFException | ZipException e) {
            // not here to its end yet, or cut off: reading it will tell
            if (head[0] == null && !whole) {
                return;
            }
        }
        if (head[0] != null || whole) {
            judge(head[0] == null ? "" : head[0], as);
        }
    }

    private static void judge(String head, Arriving as) {
        String root = head.replaceFirst("(?s)<(?:channel|item)[ >].*", "");
        if (root.contains("<!entity") || root.contains("<!doctype") && !root.contains("<!doctype html")) {
            throw new ImportRefusedException("entities", as.name());
        }
        if (WORDPRESS.matcher(head).find()) {
            return;
        }
        for (Other other : OTHERS) {
            if (head.contains(other.sign())) {
                throw new ImportRefusedException(other.problem(), as.name());
            }
        }
        throw new ImportRefusedException("no-export", as.name());
    }

    private static boolean packed(Path file) throws IOException {
        try (var in = java.nio.file.Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private static String text(byte[] bytes) {
        boolean wide = bytes.length > 1 && ((bytes[0] & 0xff) == 0xfe || (bytes[0] & 0xff) == 0xff);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
        return new String(bytes, charset).toLowerCase(Locale.ROOT);
    }
}
