package org.bantin.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.definition.resource.Resource;
import org.bantin.definition.resource.Resources;

/**
 * Style sheets as they are sent: where one imports others that lie beside it, their text stands in its place, without comments,
 * so that readers wait for one file instead of a chain. Everything else goes out as it lies there.
 */
public final class StyleSheets {
    private static final Pattern IMPORT =
            Pattern.compile("@import\\s+(?:url\\()?[\"']([A-Za-z0-9_-]+\\.css)[\"']\\)?\\s*;\\s*");
    private static final Pattern COMMENT = Pattern.compile("/\\*[^*]*\\*+(?:[^/*][^*]*\\*+)*/\\s*");
    /** Words in quotes, which stay; else white space that only people need, round signs that end what stands before them. */
    private static final Pattern BLANKS = Pattern.compile("(\"[^\"\\n]*\"|'[^'\\n]*')|\\s*([{};,])\\s*|(:)[ ]+|\\s+");

    private static final int LONGEST_LIST = 2_000;

    private StyleSheets() {}

    /** The bytes that are sent for a resource. */
    public static byte[] bytes(Resources resources, Resource resource) {
        List<Resource> imported = imported(resources, resource);
        if (imported.isEmpty()) {
            try (InputStream in = resource.open()) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + resource.path(), e);
            }
        }
        StringBuilder together = new StringBuilder();
        imported.forEach(sheet -> together.append(sheet.text()).append('\n'));
        together.append(IMPORT.matcher(resource.text()).replaceAll(""));
        String text = COMMENT.matcher(together).replaceAll("");
        return compact(text.strip()).getBytes(StandardCharsets.UTF_8);
    }

    static String compact(String text) {
        return BLANKS.matcher(text).replaceAll(found -> {
            String kept =
                    found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
            return Matcher.quoteReplacement(kept == null ? " " : kept);
        });
    }

    /** When what is sent for a resource last changed. */
    public static Instant changed(Resources resources, Resource resource) {
        return imported(resources, resource).stream()
                .map(Resource::lastModified)
                .filter(time -> time.isAfter(resource.lastModified()))
                .max(Instant::compareTo)
                .orElse(resource.lastModified());
    }

    /** Only short lists of imports are taken apart; a style sheet of rules has its imports, if any, left to the browser. */
    private static List<Resource> imported(Resources resources, Resource resource) {
        if (!resource.path().endsWith(".css") || resource.size() > LONGEST_LIST) {
            return List.of();
        }
        String folder = resource.path().substring(0, resource.path().lastIndexOf('/') + 1);
        List<Resource> sheets = new ArrayList<>();
        Matcher imports = IMPORT.matcher(resource.text());
        while (imports.find()) {
            Optional<Resource> sheet = resources.find(folder + imports.group(1));
            if (sheet.isEmpty()) {
                return List.of();
            }
            sheets.add(sheet.get());
        }
        return sheets;
    }
}
