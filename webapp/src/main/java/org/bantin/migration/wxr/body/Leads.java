package org.bantin.migration.wxr.body;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the lead of a post and takes it out of the body when it stands there again. */
public final class Leads {
    private static final int LONGEST = 2000;

    private Leads() {}

    /** @param lead plain text; empty when the post has none */
    public record Led(String lead, String body) {}

    /**
     * @param excerpt as exported, may hold markup
     * @param body in our vocabulary
     * @param description what search engines were told, for a post without a summary of its own; may be empty
     */
    public static Led find(String excerpt, String body, String description) {
        Document document = Jsoup.parseBodyFragment(body);
        document.outputSettings().prettyPrint(false);
        Element first = document.body().firstElementChild();
        String words = text(Jsoup.parseBodyFragment(excerpt).text());
        boolean bold = first != null && isBold(first);
        if (words.isEmpty() && bold && first != null && first.text().length() <= LONGEST) {
            words = text(first.text());
        }
        if (words.isEmpty() && !description.contains("%%") && !description.startsWith("%")) {
            words = text(Jsoup.parseBodyFragment(description).text());
        }
        if (first != null && first.normalName().equals("p") && !words.isEmpty() && same(first.text(), words)) {
            first.remove();
            return new Led(words, document.body().html());
        }
        return new Led(words, body);
    }

    private static boolean isBold(Element paragraph) {
        if (!paragraph.normalName().equals("p") || paragraph.text().isBlank()) {
            return false;
        }
        StringBuilder bold = new StringBuilder();
        paragraph
                .select("> strong, > em > strong")
                .forEach(strong -> bold.append(strong.text()).append(' '));
        return letters(bold.toString()).equals(letters(paragraph.text()));
    }

    private static boolean same(String one, String other) {
        return letters(one).equals(letters(other));
    }

    private static String letters(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String text(String raw) {
        return raw.replaceAll("\\s*(?:\\[(?:…|&hellip;|\\.\\.\\.)]|Đọc tiếp.*|Continue reading.*)$", "")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }
}
