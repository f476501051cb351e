package org.bantin.repository;

import java.sql.SQLException;
import org.apache.jackrabbit.oak.plugins.document.DocumentStoreException;

/** The store cannot be reached for the moment, such as a database that is being restarted or a disk that is full. The same call may work later. */
public class StoreAwayException extends RepositoryFailedException {
    private static final long serialVersionUID = 1L;

    StoreAwayException(String message, Throwable cause) {
        super(message, cause);
    }

    StoreAwayException(String message) {
        super(message, null);
    }

    /** Whether a failure has its root in the way to the database and not in what was asked of it. */
    static boolean explains(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof DocumentStoreException) {
                return true;
            }
        }
        return false;
    }
}
