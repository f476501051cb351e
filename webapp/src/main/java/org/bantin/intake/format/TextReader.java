package org.bantin.intake.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bantin.intake.letters.OldLetters;
import org.jsoup.nodes.Entities;

/** Plain text in Unicode, in code page 1258 or in letters from before Unicode, a paragraph on each line. */
final class TextReader {
    static final int LONGEST = 8 << 20;

    private TextReader() {}

    static RawManuscript read(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new UnreadableDocumentException("intake.file.textTooLarge", LONGEST >> 20);
        }
        return read(decoded(Files.readAllBytes(file))
                .orElseThrow(() -> new UnreadableDocumentException("intake.file.unknown")));
    }

    static RawManuscript read(String text) {
        Gathering gathering = new Gathering();
        Optional<UnaryOperator<String>> old = OldLetters.in(text);
        old.ifPresent(conversion -> gathering.convertedOnce());
        String read = old.map(conversion -> conversion.apply(text)).orElse(text);
        read.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> gathering
                        .html
                        .append("<p>")
                        .append(Entities.escape(line))
                        .append("</p>"));
        return gathering.done();
    }

    /** The words of a text file; empty when these bytes are no text. */
    static Optional<String> decoded(byte[] bytes) {
        return unicode(bytes).or(() -> oneByteEach(bytes)).filter(text -> text.indexOf('\0') < 0 && !text.isBlank());
    }

    private static Optional<String> unicode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(new String(bytes, StandardCharsets.UTF_16).replace("\uFEFF", ""));
        }
        if (bytes.length > 3 && bytes[1] == 0 && bytes[3] == 0) {
            return Optional.of(new String(bytes, StandardCharsets.UTF_16LE));
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Bytes above 7F as signs of Latin-1, which the old layouts are tables of, unless they read better as code page 1258. */
    private static Optional<String> oneByteEach(byte[] bytes) {
        int control = 0;
        for (byte one : bytes) {
            control += one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t' && one != '\f' ? 1 : 0;
        }
        if (control * 50 > bytes.length) {
            return Optional.empty();
        }
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        return OldLetters.in(latin).isPresent()
                ? Optional.of(latin)
                : Optional.of(new String(bytes, Charset.forName("windows-1258")));
    }

    private static boolean startsWith(byte[] bytes, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
