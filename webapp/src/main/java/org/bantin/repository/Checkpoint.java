package org.bantin.repository;

import javax.jcr.InvalidItemStateException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.version.Version;
import javax.jcr.version.VersionManager;
import org.apache.jackrabbit.oak.api.CommitFailedException;
import org.apache.jackrabbit.oak.api.Root;
import org.apache.jackrabbit.oak.api.Type;

/**
 * Keeps a node as it is stored as a version, at once. Oak's own check-in sleeps until the clock has passed the version before and
 * every time that it has seen; where a clock was ahead and has been put right, that takes as long as it was ahead.
 */
public final class Checkpoint {
    private static final String CHECKED_OUT = "jcr:isCheckedOut";

    private Checkpoint() {}

    /**
     * @param path of a versionable node; stays checked out
     * @throws InvalidItemStateException when the session has unsaved changes, or others changed the node meanwhile
     */
    public static Version of(Session session, String path) throws RepositoryException {
        if (session.hasPendingChanges()) {
            throw new InvalidItemStateException("the session has unsaved changes");
        }
        VersionManager versions = session.getWorkspace().getVersionManager();
        SessionDoor door = SessionDoor.of(session);
        if (door == null) {
            return versions.checkpoint(path);
        }
        try {
            // the store's own hook makes the version when this flag goes
            check(door.root(), path, false);
            check(door.root(), path, true);
        } catch (CommitFailedException e) {
            door.root().refresh();
            throw e.asRepositoryException();
        }
        session.refresh(true);
        return versions.getBaseVersion(path);
    }

    private static void check(Root root, String path, boolean out) throws CommitFailedException {
        root.getTree(path).setProperty(CHECKED_OUT, out, Type.BOOLEAN);
        root.commit();
    }
}
