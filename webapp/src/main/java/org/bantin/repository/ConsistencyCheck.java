package org.bantin.repository;

import java.util.List;

/**
 * Looks whether what a package keeps agrees with itself and with what it was made from. Every bean of this type is run by
 * {@code bantin check}. A check changes nothing and may be run while people work.
 */
public interface ConsistencyCheck {
    /** Short and stable, such as {@code journal}. */
    String name();

    Report run();

    /**
     * What a check found.
     *
     * @param examined how many things were looked at, so that an empty store is not taken for a sound one
     */
    record Report(long examined, List<Finding> findings) {
        public Report {
            findings = List.copyOf(findings);
        }

        public boolean sound() {
            return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    /**
     * One thing that is not as it should be.
     *
     * @param subject path, identifier or number of the thing
     * @param message what was found, what was expected, and what to do about it
     */
    record Finding(Severity severity, String subject, String message) {
        public static Finding error(String subject, String message) {
            return new Finding(Severity.ERROR, subject, message);
        }

        public static Finding warning(String subject, String message) {
            return new Finding(Severity.WARNING, subject, message);
        }
    }

    /** Whether something is broken, or only worth knowing. */
    enum Severity {
        ERROR,
        WARNING
    }
}
