package org.bantin.newsroom.shell;

import java.util.Locale;

/** A colleague as shown: name, initials and one of six tints, always the same for the same name. */
public record Person(String id, String name, String initials, String tint) {
    private static final String TINTS = "abcdef";

    public static Person of(String id, String displayName) {
        String shown = displayName.isBlank() ? id : displayName.strip();
        int mixed = id.hashCode() * 0x9E3779B1;
        int tint = Math.floorMod(mixed ^ (mixed >>> 15), TINTS.length());
        return new Person(id, shown, initials(shown), String.valueOf(TINTS.charAt(tint)));
    }

    /** The first letters of the last two words: Vietnamese given names stand at the end. */
    private static String initials(String name) {
        String[] words = name.split("\\s+");
        String last = first(words[words.length - 1]);
        return words.length == 1 ? last : first(words[words.length - 2]) + last;
    }

    /** The given name, or the last two words of a long name. */
    public String shortName() {
        String[] words = name.split("\\s+");
        return words.length < 3 ? name : words[words.length - 2] + " " + words[words.length - 1];
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT);
    }
}
