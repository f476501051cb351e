package org.bantin.content.richtext;

import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/**
 * Turns any HTML into rich text. Nothing of the input tree is kept: the output is built anew from known elements, so that an
 * unknown trick has nothing to survive in.
 */
public final class RichTextCleaner {
    /** Longest HTML that is looked at; the rest of a hostile input is cut. */
    private static final int LONGEST = 4_000_000;

    private static final KnownClean KNOWN = new KnownClean();

    private RichTextCleaner() {}

    /** @param dropped names of elements that were left out, with how often */
    public record Result(String html, Map<String, Integer> dropped) {}

    public static Result clean(String html) {
        if (html.isBlank()) {
            return new Result("", Map.of());
        }
        if (KNOWN.has(html)) {
            return new Result(html, Map.of());
        }
        Document input = Jsoup.parseBodyFragment(html.length() > LONGEST ? html.substring(0, LONGEST) : html);
        Document output = Document.createShell("");
        output.outputSettings(output());
        Map<String, Integer> dropped = new TreeMap<>();
        new BlockBuilder(dropped).build(input.body(), output.body());
        String clean = output.body().html();
        KNOWN.remember(clean);
        return new Result(clean, dropped);
    }

    public static Document.OutputSettings output() {
        return new Document.OutputSettings()
                .prettyPrint(false)
                .escapeMode(Entities.EscapeMode.base)
                .charset("UTF-8");
    }
}
