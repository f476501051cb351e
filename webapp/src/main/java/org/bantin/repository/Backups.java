package org.bantin.repository;

import java.nio.file.Path;

/** Copies of both stores that belong together. */
public interface Backups {
    /**
     * Copies both stores into a directory while people work; saves wait for the last part of it. A directory that holds an
     * earlier backup is brought up to date.
     *
     * @throws UnsupportedOperationException when the engine has a better way, which the message names
     * @throws RepositoryFailedException when it fails; the directory is then no backup
     */
    void backUp(Path directory);
}
