package org.bantin.definition.source;

import java.io.StringReader;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads YAML 1.1 as light modules use it. Beyond the standard it accepts an {@code !include:} line between the keys of a map,
 * which the reader would refuse: the line becomes a key that {@link #INCLUDE_KEY} recognises.
 */
public final class TreeReader {
    /** Start of the key that stands for an include between other keys; the path follows up to {@code #}. */
    public static final String INCLUDE_KEY = "!include:";

    private static final Pattern INCLUDE_LINE = Pattern.compile("(?m)^([ ]*)!include:[ ]*([^\\s#'\"]+)[ ]*(#.*)?$");
    private static final int LARGEST_FILE = 20_000_000;

    private TreeReader() {}

    /**
     * Reads the first document of a file; an empty file is an empty map.
     *
     * @throws UnreadableYamlException when the text is not YAML
     */
    public static Tree read(String file, String text) {
        return read(file, text, (place, remark) -> {});
    }

    /** The same; tells what is readable and yet doubtful: a key written twice, a tag that nobody knows. */
    public static Tree read(String file, String text, BiConsumer<Place, String> doubts) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int strange = clean.indexOf('\uFFFD');
        if (strange >= 0) {
            int line = (int) clean.substring(0, strange).lines().count();
            doubts.accept(new Place(file, Math.max(1, line)), "letters that are not UTF-8; save the file as UTF-8");
        }
        try {
            return parse(file, clean, doubts);
        } catch (YAMLException e) {
            Matcher includes = INCLUDE_LINE.matcher(clean);
            if (includes.find()) {
                try {
                    return parse(file, includesAsKeys(includes), doubts);
                } catch (YAMLException second) {
                    throw unreadable(file, e);
                }
            }
            throw unreadable(file, e);
        }
    }

    private static String includesAsKeys(Matcher includes) {
        int[] number = {0};
        return includes.replaceAll(found -> Matcher.quoteReplacement(
                found.group(1) + "\"" + INCLUDE_KEY + found.group(2) + "#" + number[0]++ + "\": {}"));
    }

    private static Tree parse(String file, String text, BiConsumer<Place, String> doubts) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(10_000);
        options.setNestingDepthLimit(200);
        options.setCodePointLimit(LARGEST_FILE);
        Iterator<Node> documents =
                new Yaml(options).composeAll(new StringReader(text)).iterator();
        return documents.hasNext()
                ? new NodeConversion(file, options, doubts).tree(documents.next())
                : Tree.Branch.empty(new Place(file, 1));
    }

    private static UnreadableYamlException unreadable(String file, YAMLException e) {
        if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            String context = marked.getContext() == null ? "" : marked.getContext() + ": ";
            Place place = new Place(file, marked.getProblemMark().getLine() + 1);
            return new UnreadableYamlException(
                    place,
                    String.format(
                            Locale.ROOT,
                            "not readable as YAML: %s%s (column %d)",
                            context,
                            marked.getProblem(),
                            marked.getProblemMark().getColumn() + 1),
                    e);
        }
        String message = e.getMessage() == null
                ? "unknown reason"
                : e.getMessage().lines().findFirst().orElse("");
        return new UnreadableYamlException(new Place(file, 0), "not readable as YAML: " + message, e);
    }
}
