package org.bantin.definition;

import java.util.List;

/**
 * Where a definition comes from and what became of it.
 *
 * @param file resource path of the file that defines it
 * @param parts files that includes, inheritance and decorations brought in, in the order they are met
 * @param resolved the whole definition as YAML, each line with where it was written
 */
public record DefinitionSource(
        String kind, String id, String module, String file, List<String> parts, List<Line> resolved) {
    public DefinitionSource {
        parts = List.copyOf(parts);
        resolved = List.copyOf(resolved);
    }

    /** One line of the resolved definition. */
    public record Line(String text, String file, int line) {}

    /** A definition in a list. */
    public record Entry(String kind, String id, String module, String file) {}
}
