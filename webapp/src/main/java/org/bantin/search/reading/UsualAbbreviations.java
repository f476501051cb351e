package org.bantin.search.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the table of abbreviations that comes with the product. */
public final class UsualAbbreviations {
    private static final String FILE = "abbreviations.txt";

    private UsualAbbreviations() {}

    static List<AbbreviationTable.Entry> read() {
        try (InputStream in = UsualAbbreviations.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the table " + FILE + " is missing from the application");
            }
            List<AbbreviationTable.Entry> entries = new ArrayList<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    boolean ambiguous = line.startsWith("?");
                    boolean oneWay = line.startsWith(">");
                    String shortForm =
                            line.substring(ambiguous || oneWay ? 1 : 0, equals).strip();
                    entries.add(new AbbreviationTable.Entry(
                            shortForm, line.substring(equals + 1).strip(), ambiguous, oneWay));
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
