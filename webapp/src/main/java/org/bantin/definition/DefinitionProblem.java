package org.bantin.definition;

/**
 * Something wrong or doubtful in a light module; never stops the system.
 *
 * @param line from 1, or 0 when unknown
 * @param message what was found, where, and what would have worked
 */
public record DefinitionProblem(Severity severity, String module, String file, int line, String message) {
    /** How bad it is: an error leaves the last good definition in force, a warning changes nothing. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }
}
