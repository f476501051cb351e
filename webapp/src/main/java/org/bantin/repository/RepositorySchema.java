package org.bantin.repository;

/**
 * What a light module or a package adds to the stores while they run: workspaces, node types, indexes. Each call is done on
 * both stores, may be repeated, and does nothing on a store that is open for reading only.
 */
public interface RepositorySchema {
    /** Makes the top-level node of a workspace, with the access rules of editorial content. */
    void ensureWorkspace(String name);

    /** Registers a namespace prefix. @throws IllegalArgumentException when the prefix is taken by another address */
    void registerNamespace(String prefix, String uri);

    /** Registers an item's node type as a subtype of another, such as {@code mgnl:content}; the prefix must be known. */
    void registerNodeType(String name, String supertype);

    /** Registers node types in compact notation (CND), replacing those of the same name. */
    void registerNodeTypes(String cnd);

    /** Makes sure that nodes can be found by a property without walking the tree. Unique refuses a second node with a value. */
    void ensureIndex(StoreName store, String property, boolean unique);
}
