package org.bantin.repository;

/** What this process is: everything in one, the newsroom, or a server of the public site that sees the live store alone. */
public enum InstanceRole {
    STANDALONE,
    AUTHOR,
    PUBLIC;

    public boolean hasDraft() {
        return this != PUBLIC;
    }
}
