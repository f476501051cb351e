package org.bantin.repository;

import java.io.IOException;
import java.sql.SQLException;
import org.apache.jackrabbit.oak.plugins.document.DocumentStoreException;
import org.jspecify.annotations.Nullable;

/** The store cannot be reached for the moment, such as a database that is being restarted or a disk that is full. The same call may work later. */
public class StoreAwayException extends RepositoryFailedException {
    private static final long serialVersionUID = 1L;

    /** As the C library says it of ENOSPC and EDQUOT. */
    private static final String NO_SPACE = "No space left on device";

    private static final String QUOTA = "Disk quota exceeded";

    /** State of SQL by which PostgreSQL tells of a full disk. */
    private static final String DISK_FULL = "53100";

    StoreAwayException(String message, Throwable cause) {
        super(message, cause);
    }

    StoreAwayException(String message) {
        super(message, null);
    }

    /** Whether a failure has its root in the way to the database or in its disk, and not in what was asked of it. */
    static boolean explains(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof DocumentStoreException) {
                return true;
            }
        }
        return hasNoRoom(failure);
    }

    /** Whether the disk below the store is full, or what the system allows of it used up. */
    public boolean isDiskFull() {
        return hasNoRoom(getCause());
    }

    private static boolean hasNoRoom(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof IOException && (message.contains(NO_SPACE) || message.contains(QUOTA))
                    || cause instanceof SQLException refused && DISK_FULL.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
