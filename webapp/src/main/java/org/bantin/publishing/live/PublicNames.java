package org.bantin.publishing.live;

import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.bantin.content.ContentNames;

/** Tells what of a stored item the public may see. Own names are closed unless listed, so that a new internal one stays inside. */
final class PublicNames {
    private static final String OWN_PREFIX = "bt:";

    private static final Set<String> OWN = Set.of(ContentNames.TYPE, ContentNames.REFERENCES);

    private static final Set<String> INTERNAL = Set.of(
            ContentNames.CREATED_BY,
            ContentNames.LAST_MODIFIED_BY,
            "mgnl:comment",
            "mgnl:lastActivated",
            "mgnl:lastActivatedBy",
            "mgnl:lastActivatedVersion",
            "mgnl:activationStatus",
            "jcr:versionHistory",
            "jcr:baseVersion",
            "jcr:predecessors",
            "jcr:isCheckedOut",
            "jcr:mergeFailed",
            "jcr:activity",
            "jcr:configuration",
            "jcr:lockOwner",
            "jcr:lockIsDeep");

    private static final Set<String> INTERNAL_MIXINS =
            Set.of("mix:versionable", "mix:simpleVersionable", "mix:lockable", "mgnl:versionable", "mgnl:deleted");

    private PublicNames() {}

    static boolean property(String name) {
        return name.startsWith(OWN_PREFIX)
                ? OWN.contains(name)
                : !name.startsWith("rep:") && !name.startsWith("oak:") && !INTERNAL.contains(name);
    }

    static boolean mixin(String name) {
        return !name.startsWith("rep:") && !INTERNAL_MIXINS.contains(name);
    }

    /** Whether a child goes out with its parent; folders, sub-pages and items below an item are published for themselves. */
    static boolean child(Node child) throws RepositoryException {
        String name = child.getName();
        return !name.startsWith("rep:")
                && !name.startsWith(OWN_PREFIX)
                && !name.startsWith("oak:")
                && !child.isNodeType(ContentNames.FOLDER_NODE_TYPE)
                && !child.isNodeType("mgnl:page")
                && !child.hasProperty(ContentNames.TYPE);
    }
}
