package org.bantin.migration.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Unpacks the WAR for the launcher: from plain jars classes are loaded more quickly than from jars inside an archive. Leaves a file {@code classpath} with the names of the jars in their order, written last.
 */
public final class Unpacked {
    private static final String CLASSES = "WEB-INF/classes/";
    private static final String LIBRARIES = "WEB-INF/lib";
    private static final String ORDER = "WEB-INF/classpath.idx";
    private static final String OWN = "classes.jar";

    private Unpacked() {}

    /** @param directory is made; must not hold anything else */
    public static void into(Path directory, Path war) throws IOException {
        Files.createDirectories(directory);
        try (ZipFile zip = new ZipFile(war.toFile(), StandardCharsets.UTF_8)) {
            Set<String> names = new LinkedHashSet<>(List.of(OWN));
            names.addAll(order(zip));
            Set<String> found = new LinkedHashSet<>(Set.of(OWN));
            classes(zip, directory.resolve(OWN));
            for (ZipEntry entry : entries(zip)) {
                if (entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar")) {
                    String name = fileName(entry.getName());
                    found.add(name);
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, directory.resolve(name));
                    }
                }
            }
            names.retainAll(found);
            names.addAll(found);
            Files.write(directory.resolve("classpath"), names, StandardCharsets.UTF_8);
        }
    }

    /** With entries for directories, which looking for classes needs, and not compressed. */
    private static void classes(ZipFile zip, Path jar) throws IOException {
        Set<String> made = new HashSet<>();
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(0);
            for (ZipEntry entry : entries(zip)) {
                if (entry.isDirectory() || !entry.getName().startsWith(CLASSES)) {
                    continue;
                }
                String name = entry.getName().substring(CLASSES.length());
                for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
                    String folder = name.substring(0, slash + 1);
                    if (made.add(folder)) {
                        out.putNextEntry(new ZipEntry(folder));
                    }
                }
                out.putNextEntry(new ZipEntry(name));
                try (InputStream in = zip.getInputStream(entry)) {
                    in.transferTo(out);
                }
            }
        }
    }

    private static List<String> order(ZipFile zip) throws IOException {
        ZipEntry index = zip.getEntry(ORDER);
        if (index == null) {
            return List.of();
        }
        try (InputStream in = zip.getInputStream(index)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> fileName(line.replaceAll("[\"\\s]|^- ", "")))
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<ZipEntry> entries(ZipFile zip) {
        List<ZipEntry> entries = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            entries.add(all.nextElement());
        }
        return entries;
    }
}
