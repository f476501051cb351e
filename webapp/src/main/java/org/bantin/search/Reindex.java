package org.bantin.search;

/** Rebuilds the live index from the live store. The old index answers until the new one has caught up with the journal. */
public interface Reindex {
    /** Rebuilds now and returns when the new index answers. A second call meanwhile waits for the first and does nothing more. */
    void execute();

    IndexStatus status();
}
