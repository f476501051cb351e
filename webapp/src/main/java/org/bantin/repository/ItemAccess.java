package org.bantin.repository;

import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.jspecify.annotations.Nullable;

/**
 * Who may see and change an item follows from four properties on its node; there are no access control entries per item,
 * so ten thousand imported stories cost none. Everything below a node with {@link #OWNER} belongs to that item.
 *
 * <ul>
 *   <li>the owner reads and changes the item in any state;
 *   <li>everybody of the newsroom reads it, unless {@link #STATE} is one of the {@link HiddenStates} (in the workspaces
 *       that hold reference material, such as organisations or photos, always);
 *   <li>editors whose rights are limited to sections read and change it when {@link #SECTION} is one of theirs; editors
 *       without limit, and administrators, always;
 *   <li>whoever is limited to content types changes items of another {@link #TYPE} in no way, the files of the library excepted.
 * </ul>
 *
 * Nobody but a system actor creates folders, items or workspaces: verbs check the right and then create with a system session.
 */
public final class ItemAccess {
    /** User name of who the item belongs to. */
    public static final String OWNER = "bt:owner";
    /** Name (not identifier) of the section the item stands in; absent when none. */
    public static final String SECTION = "bt:section";
    /** Where the item stands in the workflow, such as {@code draft}. */
    public static final String STATE = "bt:state";

    /** Name of the content type; absent on nodes of other systems, which no limit to types concerns. */
    public static final String TYPE = "bt:type";

    private ItemAccess() {}

    /** Sets the properties that decide on access; saved by the caller with the rest of its change. */
    public static void grant(Session session, String absPath, String owner, @Nullable String section, String state)
            throws RepositoryException {
        Node item = session.getNode(absPath);
        item.setProperty(OWNER, owner);
        item.setProperty(SECTION, section);
        item.setProperty(STATE, state);
    }
}
