package org.bantin.definition.source;

/** A file that is not YAML; the place says where the reader gave up. */
public class UnreadableYamlException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Place place;

    UnreadableYamlException(Place place, String message, Throwable cause) {
        super(message, cause);
        this.place = place;
    }

    public Place place() {
        return place;
    }
}
