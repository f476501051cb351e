package org.bantin.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The last part of an address and the name of an item's node: letters a to z, digits and hyphens.
 *
 * @param value never empty
 */
public record Slug(String value) {
    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** @throws IllegalArgumentException when the text is no slug */
    public Slug {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("a slug has letters a to z, digits and single hyphens, not: " + value);
        }
    }

    /** From a title: Vietnamese marks folded, đ as d, cut at a word; {@code otherwise} when nothing is left. */
    public static Slug of(String title, String otherwise) {
        String folded = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT);
        String slug = cut(trim(OTHERS.matcher(folded).replaceAll("-")));
        return slug.isEmpty() ? new Slug(otherwise) : new Slug(slug);
    }

    /** This slug with a number behind it; the first carries none. */
    public Slug numbered(int number) {
        return number == 1 ? this : new Slug(value + "-" + number);
    }

    private static String cut(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, hyphen > LONGEST / 2 ? hyphen : LONGEST);
    }

    private static String trim(String slug) {
        int start = slug.startsWith("-") ? 1 : 0;
        int end = slug.endsWith("-") ? slug.length() - 1 : slug.length();
        return start < end ? slug.substring(start, end) : "";
    }
}
