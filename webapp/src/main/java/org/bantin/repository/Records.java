package org.bantin.repository;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Small records of the house beside its content, in the draft store: settings that are not public, second factors, sign-ins,
 * preferences, letters to be sent. No session of a person reaches them; only code reads and writes them, and says to whom.
 *
 * <p>A path is made of names of {@code a-z 0-9 . _ -}, such as {@code second-factor/lan.nguyen}.
 */
public interface Records {
    Optional<Map<String, String>> find(String path);

    /** All records directly below a path, by name, in order of names. */
    Map<String, Map<String, String>> below(String path);

    /** Replaces a record. */
    default void put(String path, Map<String, String> values) {
        change(path, before -> values);
    }

    /**
     * Reads, changes and writes a record in one save, repeated when somebody else changed it meanwhile. A record that is not
     * there is empty; an empty result removes it.
     *
     * @return the record as written
     */
    Map<String, String> change(String path, UnaryOperator<Map<String, String>> change);

    /** Removes a record and everything below it. */
    void remove(String path);
}
