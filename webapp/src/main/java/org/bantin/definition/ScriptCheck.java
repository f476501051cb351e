package org.bantin.definition;

import java.util.Optional;

/** Reads a script of a light module as its engine would, without running it. Implemented above this package. */
public interface ScriptCheck {
    /** What is wrong with a script; empty when it can be read, or is of another kind. */
    Optional<Flaw> flaw(String path, String text);

    /** A fault of a script at a line, from 1. */
    record Flaw(int line, String message) {}
}
