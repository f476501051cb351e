package org.bantin.asset.metadata;

import com.drew.metadata.StringValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text out of a file's metadata, whose character set is seldom declared and often wrong: UTF-8 when it is valid UTF-8, else
 * Vietnamese Windows; text that was turned into UTF-8 twice is turned back. The result is NFC on one line.
 */
public final class PhotoText {
    private static final Charset WINDOWS_VIETNAMESE = Charset.forName("windows-1258");
    private static final Pattern LOST = Pattern.compile("[A-Za-z]\\?[a-z]");
    private static final int LONGEST = 4000;

    private PhotoText() {}

    public static String decode(Object value) {
        String text = value instanceof StringValue bytes ? decode(bytes) : String.valueOf(value);
        String composed = Normalizer.normalize(untwice(text), Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Zs}\\p{Zl}\\p{Zp}]+", " ")
                .strip();
        if (isLost(composed)) {
            return "";
        }
        return composed.length() > LONGEST ? composed.substring(0, LONGEST) : composed;
    }

    /** A program that knew ASCII only has put question marks for letters: "H?i ngh? s? k?t". */
    private static boolean isLost(String text) {
        return LOST.matcher(text).results().count() > 1 && text.chars().allMatch(c -> c < 0x80);
    }

    private static String decode(StringValue value) {
        byte[] bytes = value.getBytes();
        Charset declared = value.getCharset();
        return utf8(bytes).orElseGet(() -> {
            boolean vague = declared == null
                    || declared.equals(StandardCharsets.UTF_8)
                    || declared.equals(StandardCharsets.US_ASCII)
                    || declared.equals(StandardCharsets.ISO_8859_1)
                    || declared.equals(Charset.defaultCharset());
            return new String(bytes, vague ? WINDOWS_VIETNAMESE : declared);
        });
    }

    /** Undoes UTF-8 that was read as Western Windows and written as UTF-8 again ("Há»™i" becomes "Hội"). */
    private static String untwice(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        CharsetEncoder western = Charset.forName("windows-1252").newEncoder();
        try {
            ByteBuffer bytes = western.encode(java.nio.CharBuffer.wrap(text));
            byte[] raw = new byte[bytes.remaining()];
            bytes.get(raw);
            return utf8(raw).orElse(text);
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
