package org.bantin.intake.format;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Cuts a file in Rich Text Format into its signs. Source: Rich Text Format Specification 1.9.1, "RTF Syntax". */
final class RtfTokens {
    private final String source;
    private final Receiver receiver;
    private int at;

    /** Is told what the file holds, in its order. */
    interface Receiver {
        void open();

        void close();

        /** The group just opened may be left out by readers that do not know the word that follows. */
        void ignorable(String next);

        /** @param value the number behind the word; null when there is none */
        void word(String word, @Nullable Integer value);

        /** A byte in the code page that holds here. */
        void octet(int value);

        void sign(char letter);

        void binary(byte[] bytes);
    }

    /** @param source the file, each byte a character */
    RtfTokens(String source, Receiver receiver) {
        this.source = source;
        this.receiver = receiver;
    }

    void read() {
        while (at < source.length()) {
            char c = source.charAt(at++);
            switch (c) {
                case '{' -> open();
                case '}' -> receiver.close();
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> receiver.sign(c);
            }
        }
    }

    /** Whether these characters come within the given distance. */
    boolean ahead(String characters, int distance) {
        return source.substring(at, Math.min(source.length(), at + distance)).contains(characters);
    }

    /** Whether the file ends where a group ends, as whole files do. */
    boolean endsWithGroup() {
        return source.stripTrailing().replaceFirst("\0+$", "").endsWith("}");
    }

    private void open() {
        receiver.open();
        int next = at;
        while (next < source.length() && Character.isWhitespace(source.charAt(next))) {
            next++;
        }
        if (source.startsWith("\\*", next)) {
            at = next + 2;
            receiver.ignorable(source.substring(at, Math.min(source.length(), at + 20)));
        }
    }

    private void control() {
        if (at >= source.length()) {
            return;
        }
        char c = source.charAt(at);
        if (isLetter(c)) {
            word();
        } else {
            at++;
            symbol(c);
        }
    }

    private void word() {
        int start = at;
        while (at < source.length() && isLetter(source.charAt(at))) {
            at++;
        }
        String word = source.substring(start, at);
        int number = at;
        while (at < source.length()
                && (Character.isDigit(source.charAt(at)) || at == number && source.charAt(at) == '-')) {
            at++;
        }
        String digits = source.substring(number, at);
        if (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        Integer value = digits.matches("-?\\d{1,9}") ? Integer.valueOf(digits) : null;
        if (word.equals("bin")) {
            int end = Math.min(source.length(), at + Math.max(0, value == null ? 0 : value));
            receiver.binary(source.substring(at, end).getBytes(StandardCharsets.ISO_8859_1));
            at = end;
        } else {
            receiver.word(word, value);
        }
    }

    private void symbol(char c) {
        switch (c) {
            case '\'' -> {
                int value = hex(at) * 16 + hex(at + 1);
                at = Math.min(source.length(), at + 2);
                receiver.octet(value);
            }
            case '~' -> receiver.sign('\u00A0');
            case '_' -> receiver.sign('-');
            case '-' -> receiver.sign('\u00AD');
            case '\\', '{', '}' -> receiver.sign(c);
            case '\n', '\r' -> receiver.word("par", null);
            default -> {}
        }
    }

    private int hex(int index) {
        return index < source.length() ? Math.max(0, Character.digit(source.charAt(index), 16)) : 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
