package org.bantin.definition.source;

/**
 * Where something was written.
 *
 * @param file resource path {@code /<module>/<path>}
 * @param line from 1, or 0 when unknown
 */
public record Place(String file, int line) {
    public static final Place NOWHERE = new Place("", 0);

    /** The module that the file belongs to. */
    public String module() {
        int end = file.indexOf('/', 1);
        return end < 0 ? "" : file.substring(1, end);
    }
}
