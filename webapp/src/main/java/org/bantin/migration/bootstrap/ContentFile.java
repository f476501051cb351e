package org.bantin.migration.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLStreamException;

/** A content file: where its name says that its node belongs, and the node that it holds. */
record ContentFile(Path path, String workspace, String parent) {
    private static final Pattern NAME =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]*)((?:\\.(?:[^/.]|\\.\\.)+)*)\\.(?:xml|yaml)(?:\\.gz)?");
    /** Between two names; two dots are a dot inside a name, as in {@code dam.photos.pier..jpg.xml}. */
    private static final Pattern DOT = Pattern.compile("(?<!\\.)\\.(?!\\.)");

    private static final Set<String> CLOSED = Set.of("journal", "audit", "jcr", "rep", "oak");
    private static final int HEAD = 4_000;

    /** By the name alone. @throws IllegalArgumentException when it says no workspace */
    static ContentFile of(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        if (!name.matches() || CLOSED.contains(name.group(1))) {
            throw new IllegalArgumentException(
                    path.getFileName()
                            + " names no workspace; content files are called <workspace>.<parent>.<node>.xml, such as website.travel.about.xml");
        }
        String[] parts = name.group(2).isEmpty()
                ? new String[0]
                : DOT.split(name.group(2).substring(1));
        String above = parts.length < 2
                ? ""
                : "/"
                        + String.join("/", Arrays.asList(parts).subList(0, parts.length - 1))
                                .replace("..", ".");
        return new ContentFile(path, name.group(1), "/" + name.group(1) + above);
    }

    static boolean accepts(Path file) throws IOException {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches() || CLOSED.contains(name.group(1))) {
            return false;
        }
        if (file.toString().contains(".yaml")) {
            return !name.group(2).isEmpty();
        }
        try (InputStream in = open(file)) {
            // whatever its encoding: in UTF-16 a zero stands beside each of these letters
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1)
                    .replace("\0", "")
                    .contains("http://www.jcp.org/jcr/sv/1.0");
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    /** @throws IllegalArgumentException when it cannot be read; the message says why */
    ContentNode read() throws IOException {
        if (path.toString().contains(".yaml")) {
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(open(path), StandardCharsets.UTF_8.newDecoder()))) {
                return YamlContent.read(reader).checked();
            } catch (org.yaml.snakeyaml.error.YAMLException e) {
                if (e.getCause() instanceof CharacterCodingException) {
                    throw new IllegalArgumentException(path + " is not written in UTF-8; save it as UTF-8", e);
                }
                throw new IllegalArgumentException(path + " is not readable as YAML: " + e.getMessage(), e);
            }
        }
        try (InputStream in = open(path)) {
            return SystemView.read(in).checked();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(path + " is no JCR system view: " + e.getMessage(), e);
        }
    }
}
