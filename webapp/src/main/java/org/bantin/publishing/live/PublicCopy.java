package org.bantin.publishing.live;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.repository.CopiedNode;

/** Adds the public part of a node to the live store, with its identifier. {@link TreeCopy} sets the binaries after. */
final class PublicCopy {
    private PublicCopy() {}

    /** Copies a node that the parent lacks, with its public children when deep. */
    static void add(Node source, Session target, String parentPath, boolean deep) throws RepositoryException {
        CopiedNode.add(source, target, parentPath, mixins(source), PublicNames::property);
        if (deep) {
            String path = (parentPath.equals("/") ? "" : parentPath) + "/" + source.getName();
            NodeIterator children = source.getNodes();
            while (children.hasNext()) {
                Node child = children.nextNode();
                if (PublicNames.child(child)) {
                    add(child, target, path, true);
                }
            }
        }
    }

    static List<String> mixins(Node node) throws RepositoryException {
        List<String> names = new ArrayList<>();
        for (var mixin : node.getMixinNodeTypes()) {
            if (PublicNames.mixin(mixin.getName())) {
                names.add(mixin.getName());
            }
        }
        return names;
    }
}
