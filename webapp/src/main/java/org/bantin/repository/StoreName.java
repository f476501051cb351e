package org.bantin.repository;

/** The two stores: what the newsroom edits, and what the public may see. */
public enum StoreName {
    DRAFT,
    LIVE
}
