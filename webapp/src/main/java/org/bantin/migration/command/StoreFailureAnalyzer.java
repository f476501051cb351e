package org.bantin.migration.command;

import org.bantin.repository.RepositoryFailedException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;

/** Tells a person why a store did not open, where Spring would print a hundred lines of stack trace. */
class StoreFailureAnalyzer extends AbstractFailureAnalyzer<RepositoryFailedException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, RepositoryFailedException cause) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(cause);
        String why = root == cause ? "" : "\n" + root.getClass().getSimpleName() + ": " + root.getMessage();
        return new FailureAnalysis(
                cause.getMessage() + why,
                "See that the stores can be reached and written by this user, then start again;"
                        + " `bantin check` looks into stores that open.",
                cause);
    }
}
