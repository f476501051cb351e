package org.bantin.search.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Reads what Telex or VNI keys leave behind when no input method is running: {@code lieen ddoafn}, {@code lie6n d9oa2n}. */
public final class RawTyping {
    private static final String TELEX_TONES = "sfrxj";
    private static final String VNI_TONES = "12345";
    private static final char[] TONES = {'\u0301', '\u0300', '\u0309', '\u0303', '\u0323'};

    private RawTyping() {}

    /** The word that was meant, in lower case; empty when the keys make no Vietnamese syllable or change nothing. */
    public static Optional<String> decode(String word) {
        String keys = word.toLowerCase(Locale.ROOT);
        if (keys.length() < 2 || keys.length() > 12 || !keys.chars().allMatch(c -> c < 128)) {
            return Optional.empty();
        }
        boolean digits = keys.chars().anyMatch(Character::isDigit);
        if (digits && Character.isDigit(keys.charAt(0))) {
            return Optional.empty();
        }
        Decoding decoding = new Decoding();
        for (int i = 0; i < keys.length(); i++) {
            boolean understood = digits ? decoding.vni(keys.charAt(i)) : decoding.telex(keys.charAt(i));
            if (!understood) {
                return Optional.empty();
            }
        }
        return decoding.result().filter(result -> !result.equals(keys));
    }

    /** The letters so far and the tone. */
    private static final class Decoding {
        private final StringBuilder letters = new StringBuilder();
        private char tone;

        boolean telex(char key) {
            int tonePlace = TELEX_TONES.indexOf(key);
            if (tonePlace >= 0 && hasVowel()) {
                return setTone(TONES[tonePlace]);
            }
            if (key == 'w') {
                return horn() || change('a', 'ă') || add('ư');
            }
            if (key == 'd' && letters.length() > 0 && letters.charAt(0) == 'd') {
                letters.setCharAt(0, 'đ');
                return true;
            }
            if ((key == 'a' && change('a', 'â'))
                    || (key == 'e' && change('e', 'ê'))
                    || (key == 'o' && change('o', 'ô'))) {
                return true;
            }
            return Character.isLetter(key) && add(key);
        }

        boolean vni(char key) {
            int tonePlace = VNI_TONES.indexOf(key);
            if (tonePlace >= 0) {
                return hasVowel() && setTone(TONES[tonePlace]);
            }
            return switch (key) {
                case '6' -> change('a', 'â') || change('e', 'ê') || change('o', 'ô');
                case '7' -> horn();
                case '8' -> change('a', 'ă');
                case '9' -> change('d', 'đ');
                case '0' -> false;
                default -> Character.isLetter(key) && add(key);
            };
        }

        private boolean horn() {
            int pair = letters.indexOf("uo");
            if (pair >= 0) {
                letters.setCharAt(pair, 'ư');
                letters.setCharAt(pair + 1, 'ơ');
                return true;
            }
            return change('o', 'ơ') || change('u', 'ư');
        }

        private boolean setTone(char mark) {
            if (tone != 0) {
                return false;
            }
            tone = mark;
            return true;
        }

        private boolean add(char letter) {
            letters.append(letter);
            return true;
        }

        private boolean change(char from, char to) {
            int at = letters.lastIndexOf(String.valueOf(from));
            if (at < 0) {
                return false;
            }
            letters.setCharAt(at, to);
            return true;
        }

        private boolean hasVowel() {
            return letters.chars().anyMatch(c -> "aăâeêioôơuưy".indexOf(c) >= 0);
        }

        Optional<String> result() {
            String toneless = letters.toString();
            if (!SyllableShape.possible(toneless)) {
                return Optional.empty();
            }
            String exact = tone == 0 ? toneless : toneless + tone;
            return Optional.of(Normalizer.normalize(Syllables.written(exact), Normalizer.Form.NFC));
        }
    }
}
