package org.bantin.definition.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name that a module calls itself in its paths. A repository that is a module may lie in a directory of any name; what it
 * writes as {@code templateScript: /name/templates/…} is what it must be called.
 */
final class OwnName {
    private static final Pattern PATH = Pattern.compile("(?:templateScript|!include):? *['\"]?/([\\w-]+)/");
    private static final Pattern ID = Pattern.compile("dialog: *['\"]?([\\w-]+):");
    private static final int DEEPEST = 6;
    private static final int MOST_FILES = 200;

    private OwnName() {}

    static String of(Path directory) {
        String written = String.valueOf(directory.getFileName());
        Map<String, Integer> names = new HashMap<>();
        try (Stream<Path> files = Files.walk(directory, DEEPEST)) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !directory.relativize(file).toString().startsWith("decorations"))
                    .limit(MOST_FILES)
                    .forEach(file -> count(file, names));
        } catch (IOException | java.io.UncheckedIOException e) {
            return written;
        }
        if (names.containsKey(written)) {
            return written;
        }
        return names.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(written);
    }

    private static void count(Path file, Map<String, Integer> names) {
        try {
            String text = Files.readString(file);
            for (Pattern pattern : List.of(PATH, ID)) {
                Matcher matcher = pattern.matcher(text);
                while (matcher.find()) {
                    names.merge(matcher.group(1), 1, Integer::sum);
                }
            }
        } catch (IOException e) {
            // unreadable files are reported by whoever needs them
        }
    }
}
